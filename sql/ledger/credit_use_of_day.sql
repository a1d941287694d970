-- grain: one row per run of uses of one UTC usage day that count for one month, at a tool that has a plan; where the order of
--        their requests is not known (collected before their tool had a plan, and gone from the source), one per row of usage_daily
-- keys:  tool, use_no
-- input: credit_use, usage_daily, ref_plan
SELECT
    usage_day, accounting_day, tool, provider, model, account, service_tier, context_over, first_at, use_no, credits
FROM credit_use
WHERE usage_day = :usageDay
    AND accounting_day BETWEEN :firstDay AND :lastDay
    AND tool IN (SELECT tool FROM ref_plan WHERE known_to IS NULL)
UNION ALL
SELECT
    u.usage_day, u.accounting_day, u.tool, u.provider, u.model, u.account, u.service_tier, u.context_over, u.first_used_at,
    u.line_no, u.credits
FROM usage_daily u
WHERE u.usage_day = :usageDay
    AND u.accounting_day BETWEEN :firstDay AND :lastDay
    AND u.billed_by = 'credits'
    AND u.credits > 0
    AND u.tool IN (SELECT tool FROM ref_plan WHERE known_to IS NULL)
    AND NOT EXISTS (SELECT 1 FROM credit_use c WHERE c.usage_day = u.usage_day AND c.tool = u.tool)
