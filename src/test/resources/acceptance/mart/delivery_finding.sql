-- grain: one row per row of tickets and commits that is not kept, or value that is odd and kept
-- keys:  source_table, row_key, column_name
-- input: quarantine and delivery_remark of the mart
SELECT source_table, row_key, column_name, 'quarantine' AS found_in, row_count
FROM quarantine
WHERE source_table IN ('commit', 'ticket', 'ticket_transition')
UNION ALL
SELECT source_table, row_key, column_name, 'remark', row_count
FROM delivery_remark
