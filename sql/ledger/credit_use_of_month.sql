-- grain: one row per row of usage_daily of one month that is billed by credits, at a tool that has a plan
-- keys:  usage_day, line_no
-- input: usage_daily, ref_plan
SELECT usage_day, first_used_at, accounting_day, tool, account, credits
FROM usage_daily
WHERE accounting_day BETWEEN :firstDay AND :lastDay
    AND billed_by = 'credits'
    AND credits > 0
    AND tool IN (SELECT tool FROM ref_plan WHERE known_to IS NULL)
ORDER BY usage_day, line_no
