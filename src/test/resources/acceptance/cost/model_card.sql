-- grain: one row per provider and model that occur in the usage
-- keys:  provider, model
-- input: event_verdict, model_alias; exact alias, else the plain spelling, and then the alias table once more
CREATE TABLE model_card AS
WITH alias AS (
    SELECT provider, alias, min(model_id) AS model_id FROM model_alias GROUP BY ALL HAVING count(DISTINCT model_id) = 1
),
asked AS (
    SELECT DISTINCT provider, model, model_name_of(provider, model) AS plain FROM event_verdict WHERE verdict <> 'quarantined'
)
SELECT a.provider, a.model, coalesce(exact.model_id, again.model_id, a.plain) AS card_model
FROM asked a
LEFT JOIN alias exact ON exact.provider = a.provider AND exact.alias = a.model
LEFT JOIN alias again ON again.provider = a.provider AND again.alias = a.plain;
