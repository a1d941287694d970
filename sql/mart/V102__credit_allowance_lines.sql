-- grain: one row per line of usage_daily whose credits were included, as they were booked: the lines of an account and day in the
--        order of their first use
-- keys:  as credit_allowance
-- input: credit_allowance_by_account, usage_daily; what the order request by request changes, the next night books
INSERT INTO credit_allowance (
    accounting_day, bucket, usage_day, tool, account, provider, model, service_tier, context_over, plan, included_credits
)
SELECT
    accounting_day, bucket, usage_day, tool, account, provider, model, service_tier, context_over, plan,
    LEAST(credits, included_credits - used_before)
FROM (
    SELECT
        a.accounting_day, a.bucket, u.usage_day, a.tool, a.account, u.provider, u.model, u.service_tier, u.context_over,
        a.plan, u.credits, a.included_credits,
        SUM(u.credits) OVER (
            PARTITION BY a.accounting_day, a.tool, a.account
            ORDER BY u.usage_day, u.first_used_at, u.line_no
        ) - u.credits AS used_before
    FROM credit_allowance_by_account a
    JOIN usage_daily u
        ON u.accounting_day = a.accounting_day AND u.bucket = a.bucket AND u.tool = a.tool AND u.account = a.account
    WHERE u.billed_by = 'credits' AND u.credits > 0
) in_time
WHERE used_before < included_credits
