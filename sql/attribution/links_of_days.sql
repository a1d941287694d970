-- grain: one row per accounting day of :days of which is known what its links to tickets rest on
-- keys:  accounting_day
-- input: attributed_day
SELECT accounting_day, asked_keys, changes_from, changes_to, changes_hash
FROM attributed_day
WHERE accounting_day IN (:days) AND changes_hash <> ''
ORDER BY accounting_day
