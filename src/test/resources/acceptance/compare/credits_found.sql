-- grain: one row per person, service date, tool and model with credits that are not reversed
-- keys:  person_id, day, tool, model
-- input: ledger_entry of the mart
SELECT
    person_id, service_date AS day, tool, model, SUM(quantity) AS credits,
    SUM(CASE WHEN price_class = 'credit.included' THEN quantity ELSE 0 END) AS included, COALESCE(SUM(amount), 0) AS amount
FROM ledger_entry
WHERE charge_category = 'Usage' AND unit = 'credits'
GROUP BY person_id, service_date, tool, model
HAVING SUM(quantity) <> 0
ORDER BY person_id, service_date, tool, model
