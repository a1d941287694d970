-- grain: one row per provider, model of the card, way of billing and UTC day that occur in the usage
-- keys:  provider, card_model, billed_by, usage_day
-- input: event_verdict, model_card, rate_read; own credit price of the model, else the provider's only one; two rates are none
CREATE TABLE rate_of_day AS
WITH asked AS (
    SELECT DISTINCT e.provider, m.card_model, e.billed_by, e.usage_day
    FROM event_verdict e
    JOIN model_card m ON m.provider = e.provider AND m.model = e.model
    WHERE e.verdict <> 'quarantined'
),
valid AS (
    SELECT a.*, r.rate_no, r.model_id = a.card_model AS own
    FROM asked a
    LEFT JOIN rate_read r ON r.provider = a.provider
        AND r.valid_from <= a.usage_day AND (r.valid_to IS NULL OR a.usage_day < r.valid_to)
        AND (r.unit = 'credit') = (a.billed_by = 'credits')
        AND (r.model_id = a.card_model OR a.billed_by = 'credits')
),
best AS (
    SELECT provider, card_model, billed_by, usage_day,
        CASE WHEN bool_or(own) THEN list(rate_no) FILTER (own) ELSE list(rate_no) FILTER (rate_no IS NOT NULL) END AS rates
    FROM valid
    GROUP BY ALL
)
SELECT provider, card_model, billed_by, usage_day, CASE WHEN len(rates) = 1 THEN rates[1] END AS rate_no,
    CASE WHEN coalesce(len(rates), 0) = 0 THEN 'no rate on that day' WHEN len(rates) > 1 THEN 'several rates on that day' ELSE '' END
    AS missing
FROM best;
