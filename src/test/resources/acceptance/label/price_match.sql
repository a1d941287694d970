-- grain: one row per UTC day, provider and model of the card of priced ledger lines
-- keys:  day, provider, card_model
-- input: usage_charge, model_card; ledger_entry of the mart; lines that were taken back and credits that a plan includes are left out; a unit price must be one that the card has
CREATE OR REPLACE TABLE price_match AS
WITH line AS (
    SELECT l.service_date AS day, l.provider, coalesce(m.card_model, l.model) AS card_model, l.unit_price,
        split_part(l.price_class, '.', 1) AS kind, contains(l.price_class, '.long') AS long,
        nullif(regexp_extract(l.price_class, '\.(batch|flex|priority)', 1), '') AS tier
    FROM mart_ledger_entry l
    LEFT JOIN model_card m ON m.provider = l.provider AND m.model = l.model
    WHERE l.unit_price IS NOT NULL AND l.price_class <> 'credit.included'
    GROUP BY ALL
    HAVING sum(l.quantity) <> 0
),
card AS (SELECT DISTINCT service_date AS day, provider, card_model, kind, long, tier, unit_price FROM usage_charge)
SELECT l.day, l.provider, l.card_model, count(*) AS lines, count(*) FILTER (c.unit_price IS NULL) AS off_the_card
FROM line l
LEFT JOIN card c ON c.day = l.day AND c.provider = l.provider AND c.card_model = l.card_model AND c.kind = l.kind
    AND c.long = l.long AND c.tier IS NOT DISTINCT FROM l.tier AND c.unit_price = l.unit_price
GROUP BY ALL;
