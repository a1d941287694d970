-- grain: one row per tool and account of one accounting day and bucket that used credits which its plan includes
-- keys:  tool, account
-- input: credit_allowance
SELECT accounting_day, tool, account, plan, included_credits
FROM credit_allowance
WHERE accounting_day = :accountingDay AND bucket = :bucket
