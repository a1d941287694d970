-- grain: one row per month, group, currency, outcome, topmost ticket and ticket; the less is said, the more is put together
-- keys:  period, scope, team, currency, outcome, epic_key, ticket_key
-- input: released_work, released_part. For leads: what the cost of a month went into and what came of it. Rows of a group and currency add
--        up to its month in lead_team_month; only tickets that enough people used AI for have a row of their own
CREATE VIEW lead_ticket AS
SELECT w.period, w.scope,
    CASE w.scope WHEN 'others' THEN '(other teams)' ELSE w.team END AS team,
    w.currency, w.outcome, w.epic_key, w.ticket_key, w.usage_cost,
    p.priced_share, p.identified_share, p.attributed_share, p.tied_out_share, p.as_of
FROM released_work w
JOIN released_part p ON p.period = w.period AND p.part = 'yield'
