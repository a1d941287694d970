-- grain: one row per month, group and currency
-- keys:  period, scope, team, currency
-- input: released_team_month, released_split, released_result, released_part. For leads: cost and adoption beside outcome, and why cost
--        changed against the mean of up to three months before. The four reasons are parts of the change by the logarithmic mean
--        (LMDI): requests; what a request costs at prices that never change (model and size); prices, also of credits that a plan
--        includes; long context, batch, flex and priority (mode). A reason is null where it is not told of one of the months; a figure,
--        where it is of too few people
CREATE OR REPLACE VIEW lead_team_month AS
WITH earlier AS (
    SELECT m.period, m.scope, m.team, m.currency,
        COUNT(*) AS months, AVG(b.usage_cost) AS usage_cost, AVG(b.priced_requests) AS requests,
        CASE WHEN COUNT(b.constant_cost_usd) = COUNT(*) THEN AVG(b.constant_cost_usd) END AS constant_cost,
        CASE WHEN COUNT(b.standard_mode_cost) = COUNT(*) THEN AVG(b.standard_mode_cost) END AS standard_cost
    FROM released_team_month m
    JOIN released_team_month b
        ON b.scope = m.scope AND b.team = m.team AND b.currency = m.currency AND b.period < m.period
        AND b.period >= DATE_FORMAT(CAST(CONCAT(m.period, '-01') AS DATE) - INTERVAL 3 MONTH, '%Y-%m')
    GROUP BY m.period, m.scope, m.team, m.currency
), weighed AS (
    SELECT m.period, m.scope, m.team, m.currency,
        CASE
            WHEN m.usage_cost = e.usage_cost THEN m.usage_cost
            ELSE (m.usage_cost - e.usage_cost) / LN(m.usage_cost / e.usage_cost)
        END AS mean_cost,
        LN(m.priced_requests / e.requests) AS volume,
        CASE
            WHEN m.constant_cost_usd > 0 AND e.constant_cost > 0
            THEN LN(m.constant_cost_usd / m.priced_requests / (e.constant_cost / e.requests))
        END AS model,
        CASE
            WHEN m.constant_cost_usd > 0 AND e.constant_cost > 0 AND m.standard_mode_cost > 0 AND e.standard_cost > 0
            THEN LN(m.standard_mode_cost / m.constant_cost_usd / (e.standard_cost / e.constant_cost))
        END AS price
    FROM released_team_month m
    JOIN earlier e ON e.period = m.period AND e.scope = m.scope AND e.team = m.team AND e.currency = m.currency
    WHERE m.usage_cost > 0 AND e.usage_cost > 0 AND m.priced_requests > 0 AND e.requests > 0
), reasons AS (
    SELECT period, scope, team, currency,
        CAST(mean_cost * volume AS DECIMAL(20, 2)) AS volume,
        CAST(mean_cost * model AS DECIMAL(20, 2)) AS model,
        CAST(mean_cost * price AS DECIMAL(20, 2)) AS price
    FROM weighed
)
SELECT m.period, m.scope,
    CASE m.scope WHEN 'others' THEN '(other teams)' WHEN 'company' THEN '(company)' ELSE m.team END AS team,
    m.currency, m.people, m.person_days, m.requests, m.tokens_in, m.tokens_out, m.tokens_cache_read, m.tokens_cache_write, m.credits,
    m.usage_cost,
    s.attributed_cost,
    r.people AS people_scored,
    r.spend_usd AS window_spend_usd,
    r.verified_value,
    r.unexplained_usd,
    CAST(r.spend_usd / NULLIF(r.verified_value, 0) AS DECIMAL(20, 2)) AS usd_per_verified_unit,
    CAST(1 - r.unexplained_usd / NULLIF(r.spend_usd, 0) AS DECIMAL(9, 4)) AS explained_share,
    COALESCE(e.months, 0) AS months_before,
    CAST(e.usage_cost AS DECIMAL(20, 2)) AS usage_cost_before,
    m.usage_cost - CAST(e.usage_cost AS DECIMAL(20, 2)) AS cost_change,
    x.volume AS change_by_volume,
    x.model AS change_by_model,
    x.price AS change_by_price,
    m.usage_cost - CAST(e.usage_cost AS DECIMAL(20, 2)) - x.volume - x.model - x.price AS change_by_mode,
    p.priced_share, p.identified_share, y.attributed_share, p.tied_out_share, p.as_of
FROM released_team_month m
JOIN released_part p ON p.period = m.period AND p.part = 'spend'
LEFT JOIN released_part y ON y.period = m.period AND y.part = 'yield'
LEFT JOIN released_split s ON s.period = m.period AND s.scope = m.scope AND s.team = m.team AND s.currency = m.currency
LEFT JOIN released_result r ON r.period = m.period AND r.scope = m.scope AND r.team = m.team
LEFT JOIN earlier e ON e.period = m.period AND e.scope = m.scope AND e.team = m.team AND e.currency = m.currency
LEFT JOIN reasons x ON x.period = m.period AND x.scope = m.scope AND x.team = m.team AND x.currency = m.currency
