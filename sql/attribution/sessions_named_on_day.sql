-- grain: one row per row of usage_rollup of an accounting day that has a session
-- keys:  none: a session has a row for each model and ticket
-- input: usage_rollup of the UTC days that the day lies on
SELECT tool, account, session_id
FROM usage_rollup
WHERE usage_day BETWEEN :firstDay AND :lastDay AND accounting_day = :accountingDay AND session_id <> ''
