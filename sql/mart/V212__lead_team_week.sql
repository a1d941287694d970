-- grain: one row per group, currency and stretch of weeks; those of a month make it up
-- keys:  period, scope, team, currency, first_day
-- input: released_team_week, released_part. For leads: cost and adoption by week; a week of too few people is with its neighbour
CREATE VIEW lead_team_week AS
SELECT w.period, w.scope,
    CASE w.scope WHEN 'others' THEN '(other teams)' ELSE w.team END AS team,
    w.currency, w.first_day, w.last_day, w.people, w.person_days, w.requests, w.tokens_in, w.tokens_out, w.tokens_cache_read,
    w.tokens_cache_write, w.credits, w.usage_cost,
    p.priced_share, p.identified_share, y.attributed_share, p.tied_out_share, p.as_of
FROM released_team_week w
JOIN released_part p ON p.period = w.period AND p.part = 'spend'
LEFT JOIN released_part y ON y.period = w.period AND y.part = 'yield'
