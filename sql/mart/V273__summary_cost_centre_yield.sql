-- grain: one row per period and cost centre, or cost centres that are told together
-- keys:  period, cost_centre
-- input: released_cost_centre_result, released_cost_centre, released_part. For finance: which share of the AI spend of people with a score
--        verified work explains, in dollars at constant prices, and how much is not scored; told once, never changed. No order by a share
CREATE VIEW summary_cost_centre_yield AS
WITH together AS (
    SELECT period, told_with, COUNT(*) AS cost_centres
    FROM released_cost_centre
    GROUP BY period, told_with
)
SELECT r.period, r.cost_centre, t.cost_centres,
    r.people, r.spend_usd,
    r.spend_usd - r.unexplained_usd AS explained_usd,
    r.unexplained_usd,
    CAST(1 - r.unexplained_usd / NULLIF(r.spend_usd, 0) AS DECIMAL(9, 4)) AS explained_share,
    r.people_not_scored, r.not_scored_usd,
    CAST(r.not_scored_usd / NULLIF(r.spend_usd + r.not_scored_usd, 0) AS DECIMAL(9, 4)) AS not_scored_share,
    r.window_from, r.window_to, r.params_version,
    p.group_min, p.priced_share, p.identified_share, p.attributed_share, p.tied_out_share, p.released_on, p.as_of
FROM released_cost_centre_result r
JOIN together t ON t.period = r.period AND t.told_with = r.cost_centre
JOIN released_part p ON p.period = r.period AND p.part = 'yield'
