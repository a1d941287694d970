-- grain: one row per row of usage_cost: whose use of an account was on a day, of accounts that signals of the month :period rest on
-- keys:  none; accounting_day, tool and account repeat by model
-- input: usage_signal_basis, usage_cost of accounting days from the one before :firstDay to :endDay
SELECT c.accounting_day, c.tool, c.account, c.person_id
FROM (SELECT DISTINCT tool, account FROM usage_signal_basis WHERE period = :period) b
JOIN usage_cost c ON c.tool = b.tool AND c.account = b.account
WHERE c.accounting_day >= :firstDay - INTERVAL 1 DAY AND c.accounting_day < :endDay + INTERVAL 1 DAY
