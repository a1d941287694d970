-- grain: one row per line of use of one accounting day and bucket of accounts that used credits which a plan includes
-- keys:  usage_day, tool, provider, model, account, service_tier, context_over
-- input: credit_allowance
SELECT usage_day, accounting_day, tool, provider, model, account, service_tier, context_over, plan, included_credits
FROM credit_allowance
WHERE accounting_day = :accountingDay AND bucket = :bucket
