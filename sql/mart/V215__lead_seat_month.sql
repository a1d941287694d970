-- grain: one row per month, group, tool, plan and currency
-- keys:  period, scope, team, tool, plan, currency
-- input: released_seat, released_part. For leads: seats that nobody used, and what they cost
CREATE VIEW lead_seat_month AS
SELECT s.period, s.scope,
    CASE s.scope WHEN 'others' THEN '(other teams)' WHEN 'company' THEN '(company)' ELSE s.team END AS team,
    s.tool, s.plan, s.currency, s.seats, s.seats_idle, s.seat_cost, s.idle_cost,
    CAST(s.seats_idle / NULLIF(s.seats, 0) AS DECIMAL(9, 4)) AS idle_share,
    p.priced_share, p.identified_share, y.attributed_share, p.tied_out_share, p.as_of
FROM released_seat s
JOIN released_part p ON p.period = s.period AND p.part = 'spend'
LEFT JOIN released_part y ON y.period = s.period AND y.part = 'yield'
