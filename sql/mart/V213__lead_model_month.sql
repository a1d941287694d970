-- grain: one row per month, group, currency, tool and model; '(others)' are those that too few people used, together
-- keys:  period, scope, team, currency, tool, model
-- input: released_model, released_part. For leads: what each tool and model cost
CREATE VIEW lead_model_month AS
SELECT m.period, m.scope,
    CASE m.scope WHEN 'others' THEN '(other teams)' ELSE m.team END AS team,
    m.currency,
    CASE WHEN m.tool = '' AND m.model = '' THEN '(others)' ELSE m.tool END AS tool,
    CASE WHEN m.tool = '' AND m.model = '' THEN '(others)' ELSE m.model END AS model,
    m.usage_cost,
    p.priced_share, p.identified_share, y.attributed_share, p.tied_out_share, p.as_of
FROM released_model m
JOIN released_part p ON p.period = m.period AND p.part = 'spend'
LEFT JOIN released_part y ON y.period = m.period AND y.part = 'yield'
