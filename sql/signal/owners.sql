-- grain: one row per row of usage_cost: whose use of an account was on a day
-- keys:  none; accounting_day, tool and account repeat by model
-- input: usage_cost of accounting days from the one before :firstDay to :endDay, which UTC days of the window can lie on
SELECT accounting_day, tool, account, person_id
FROM usage_cost
WHERE accounting_day >= :firstDay - INTERVAL 1 DAY AND accounting_day < :endDay + INTERVAL 1 DAY
