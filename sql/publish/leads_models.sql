-- grain: one row per person, team, currency, tool and model of a month
-- keys:  person_id, team, currency, tool, model
-- input: ledger_entry: priced use of the month, without corrections of closed ones
SELECT person_id, team, currency, tool, model, SUM(amount) AS usage_cost
FROM ledger_entry
WHERE period = :period AND charge_category = 'Usage' AND charge_class IS NULL
    AND person_id NOT IN ('UNIDENTIFIED', 'SHARED', 'UNALLOCATED')
GROUP BY person_id, team, currency, tool, model
HAVING SUM(amount) <> 0
ORDER BY person_id, team, currency, tool, model
