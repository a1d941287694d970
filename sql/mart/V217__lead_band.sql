-- grain: one row per month, group and band; each number is 0 or enough people
-- keys:  period, scope, team, band
-- input: released_band, released_part. For leads: how many people with a score are in which band
CREATE VIEW lead_band AS
SELECT b.period, b.scope,
    CASE b.scope WHEN 'others' THEN '(other teams)' ELSE b.team END AS team,
    b.band, b.people,
    p.priced_share, p.identified_share, p.attributed_share, p.tied_out_share, p.as_of
FROM released_band b
JOIN released_part p ON p.period = b.period AND p.part = 'yield'
