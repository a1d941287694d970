-- grain: one row per thing that units, scores and signals are made of and that is too large to be looked at whole
-- keys:  part
-- input: usage_rollup: whether sessions were forgotten. What usage_cost, usage_attribution and the patterns of use hold is told by
--        booked_day, attributed_day and source_day, which change when they do
SELECT 'first sessions' AS part, COALESCE(MIN(usage_day), '') AS content
FROM usage_rollup
UNION ALL
SELECT 'first use', COALESCE(MIN(accounting_day), '')
FROM usage_cost
ORDER BY part
