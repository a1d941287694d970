-- grain: one line for people per table of tickets and commits with rows that are not kept or odd
-- keys:  none
-- input: delivery_source, delivery_remark, quarantine; said by the run that read them
SELECT CONCAT('table ', s.source_table, ': ', s.rows_quarantined, ' of ', s.rows_read, ' rows are not kept (see quarantine), ',
    COALESCE(r.remarks, 0), ' values are odd and kept (see delivery_remark)') AS line
FROM delivery_source s
LEFT JOIN (SELECT source_table, SUM(row_count) AS remarks FROM delivery_remark GROUP BY source_table) r
    ON r.source_table = s.source_table
WHERE s.read_by_run = :runId AND (s.rows_quarantined > 0 OR r.remarks > 0)
ORDER BY s.source_table
