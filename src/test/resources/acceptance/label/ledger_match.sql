-- grain: one row per UTC day, person, tool, provider and model of the card, of either side; reversals are summed
-- keys:  day, person_id, tool, provider, card_model
-- input: usage_charge, model_card; ledger_entry of the mart
CREATE OR REPLACE TABLE ledger_match AS
WITH expected AS (
    SELECT service_date AS day, person_id, tool, provider, card_model, coalesce(sum(quantity * unit_price::DECIMAL(18, 16)), 0)::DECIMAL(38, 20) AS amount,
        sum(quantity) AS quantity, coalesce(sum(quantity) FILTER (unit_price IS NULL), 0) AS unpriced
    FROM (SELECT * REPLACE (quantity::DECIMAL(20, 8) AS quantity) FROM usage_charge)
    GROUP BY ALL
),
found AS (
    SELECT l.service_date AS day, l.person_id, l.tool, l.provider, coalesce(m.card_model, l.model) AS card_model,
        coalesce(sum(l.amount), 0)::DECIMAL(38, 20) AS amount, sum(l.quantity) AS quantity,
        coalesce(sum(l.quantity) FILTER (l.amount IS NULL), 0) AS unpriced,
        list_sort(list(DISTINCT l.debit_account)) AS accounts,
        coalesce(bool_or(starts_with(l.reason, 'UNPRICED')) FILTER (l.amount IS NULL), false) AS says_unpriced,
        bool_or(l.reason LIKE '%UNIDENTIFIED%') AS says_unidentified
    FROM mart_ledger_entry l
    LEFT JOIN model_card m ON m.provider = l.provider AND m.model = l.model
    GROUP BY ALL
)
SELECT day, person_id, tool, provider, card_model,
    coalesce(e.amount, 0) AS expected_amount, coalesce(e.quantity, 0) AS expected_quantity,
    coalesce(e.unpriced, 0) AS expected_unpriced,
    coalesce(f.amount, 0) AS found_amount, coalesce(f.quantity, 0) AS found_quantity, coalesce(f.unpriced, 0) AS found_unpriced,
    coalesce(f.accounts, []) AS accounts, coalesce(f.says_unpriced, false) AS says_unpriced,
    coalesce(f.says_unidentified, false) AS says_unidentified,
    expected_amount = found_amount AND expected_quantity = found_quantity AND expected_unpriced = found_unpriced AS agrees
FROM expected e
FULL JOIN found f USING (day, person_id, tool, provider, card_model);
