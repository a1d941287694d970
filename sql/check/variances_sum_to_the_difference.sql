-- grain: one row per compared provider, currency and kind whose named differences do not add up; no row: the control holds
-- keys:  what
-- input: tie_out, tie_out_variance of the months of this run
SELECT
    CONCAT_WS(' ', t.period, t.provider, t.currency, t.kind) AS what,
    CONCAT('difference ', t.difference, ', named ', COALESCE(SUM(v.amount), 0)) AS finding
FROM tie_out t
JOIN run_work w ON DATE_FORMAT(w.work_date, '%Y-%m') = t.period AND w.run_id = :runId AND w.step_name = 'months'
LEFT JOIN tie_out_variance v
    ON v.period = t.period AND v.provider = t.provider AND v.currency = t.currency AND v.kind = t.kind
GROUP BY t.period, t.provider, t.currency, t.kind, t.difference
HAVING t.difference <> COALESCE(SUM(v.amount), 0)
