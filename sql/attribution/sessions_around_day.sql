-- grain: one row per row of usage_rollup that has a session and is not of an accounting day, but of its UTC days or those around them
-- keys:  none: a session has a row for each model and ticket
-- input: usage_rollup; sessions of the day may begin before it and end behind it
SELECT tool, account, session_id, first_at, last_at
FROM usage_rollup
WHERE usage_day BETWEEN :dayBefore AND :dayAfter AND accounting_day <> :accountingDay AND session_id <> ''
