-- grain: one row per service date, account, tool, model and class of price
-- keys:  entry_id
-- input: usage_charge of the independent computation
SELECT
    md5(concat_ws('|', service_date, account, tool, provider, card_model, price_class, unpriced)) AS entry_id, entry_id AS posting_id,
    1 AS posting_no, service_date AS posted_on, strftime(service_date, '%Y-%m') AS period, service_date, 'Usage' AS charge_category,
    NULL::VARCHAR AS charge_class, person_id, team, cost_centre, provider, tool, card_model AS model, price_class,
    sum(quantity)::DECIMAL(30, 8) AS quantity, CASE WHEN kind LIKE 'credit%' THEN 'credits' ELSE 'tokens' END AS unit, unit_price,
    CASE WHEN unit_price IS NOT NULL THEN 'rate ' || rate_no END AS rate_id,
    (sum(quantity)::DECIMAL(20, 8) * unit_price::DECIMAL(18, 16))::DECIMAL(30, 16) AS amount, currency, NULL::DECIMAL(30, 16) AS amount_base,
    CASE WHEN person_id = 'UNIDENTIFIED' THEN 'suspense:unidentified' ELSE 'expense:' || cost_centre END AS debit_account,
    'payable:' || provider AS credit_account, NULL::VARCHAR AS reverses_entry_id, 'run-1' AS run_id,
    concat_ws('; ', 'UNPRICED: ' || nullif(unpriced, ''), 'UNIDENTIFIED: ' || nullif(unidentified, '')) AS reason,
    0 AS chain, row_number() OVER (ORDER BY entry_id)::INTEGER AS chain_no, repeat('0', 64) AS chain_hash
FROM usage_charge
GROUP BY service_date, account, tool, provider, card_model, price_class, unpriced, person_id, team, cost_centre, kind, unit_price,
    rate_no, currency, unidentified
