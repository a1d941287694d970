-- grain: one row per accounting day, bucket and line
-- keys:  accounting_day, bucket, line_no
-- input: usage_cost of the mart
SELECT accounting_day, bucket, line_no, account, person_id, team, cost_centre, tool, provider, model, billed_by,
    CASE WHEN priced THEN 1 ELSE 0 END AS priced, currency, requests, amount, reason
FROM usage_cost
