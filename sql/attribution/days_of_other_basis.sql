-- grain: one row per accounting day that was attributed with other tickets, commits or rules
-- keys:  accounting_day
-- input: attributed_day; a day whose sessions are not all kept stays as it was attributed, which the reader sees to
SELECT accounting_day
FROM attributed_day
WHERE basis <> :basis
ORDER BY accounting_day
