-- grain: one row per open month that has usage by ticket and was not summed up by ticket yet
-- keys:  period
-- input: period, usage_attribution, summary_ticket
SELECT p.period
FROM period p
WHERE p.status = 'OPEN'
    AND EXISTS (
        SELECT 1 FROM usage_attribution a
        WHERE a.accounting_day BETWEEN CAST(CONCAT(p.period, '-01') AS DATE) AND LAST_DAY(CONCAT(p.period, '-01'))
    )
    AND NOT EXISTS (SELECT 1 FROM summary_ticket s WHERE s.period = p.period)
ORDER BY p.period
