-- grain: one row per account whose use of a day stands under a person
-- keys:  tool, account
-- input: usage_cost
SELECT DISTINCT tool, account
FROM usage_cost
WHERE accounting_day = :day AND person_id = :personId
ORDER BY tool, account
