-- grain: one row per period, cost centre of summary_cost_centre_yield and reason
-- keys:  period, cost_centre, reason
-- input: released_cost_centre_reason, released_cost_centre_result. For finance: why spend is not scored, as shares of the spend of the cost
--        centre's people; null where too few of them have a score to say what that is
CREATE VIEW summary_cost_centre_reason AS
SELECT w.period, w.cost_centre, w.reason, w.people, w.spend_usd,
    CAST(w.spend_usd / NULLIF(r.spend_usd + r.not_scored_usd, 0) AS DECIMAL(9, 4)) AS spend_share
FROM released_cost_centre_reason w
JOIN released_cost_centre_result r ON r.period = w.period AND r.cost_centre = w.cost_centre
