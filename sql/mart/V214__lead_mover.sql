-- grain: up to three rows per month, group and currency: tools and models whose cost changed most
-- keys:  period, scope, team, currency, tool, model
-- input: released_team_month (months that were told), released_model. Against the mean of up to three months before, only where each of
--        them tells: a model without a row cost nothing if all rows of the month are there, else nobody can say
CREATE VIEW lead_mover AS
WITH compared AS (
    SELECT m.period, b.period AS of_period, m.scope, m.team, m.currency
    FROM released_team_month m
    JOIN released_team_month b
        ON b.scope = m.scope AND b.team = m.team AND b.currency = m.currency AND b.period <= m.period
        AND b.period >= DATE_FORMAT(CAST(CONCAT(m.period, '-01') AS DATE) - INTERVAL 3 MONTH, '%Y-%m')
    WHERE m.scope <> 'company'
), named AS (
    SELECT DISTINCT c.period, c.scope, c.team, c.currency, r.tool, r.model
    FROM compared c
    JOIN released_model r ON r.period = c.of_period AND r.scope = c.scope AND r.team = c.team AND r.currency = c.currency
    WHERE r.tool <> '' OR r.model <> ''
), known AS (
    SELECT n.period, c.of_period, n.scope, n.team, n.currency, n.tool, n.model,
        CASE WHEN r.period IS NULL AND o.period IS NULL THEN 0 ELSE r.usage_cost END AS usage_cost
    FROM named n
    JOIN compared c ON c.period = n.period AND c.scope = n.scope AND c.team = n.team AND c.currency = n.currency
    LEFT JOIN released_model r
        ON r.period = c.of_period AND r.scope = n.scope AND r.team = n.team AND r.currency = n.currency AND r.tool = n.tool
        AND r.model = n.model
    LEFT JOIN released_model o
        ON o.period = c.of_period AND o.scope = n.scope AND o.team = n.team AND o.currency = n.currency AND o.tool = ''
        AND o.model = ''
), changes AS (
    SELECT period, scope, team, currency, tool, model,
        COUNT(*) - 1 AS months_before,
        MAX(CASE WHEN of_period = period THEN usage_cost END) AS usage_cost,
        CAST(AVG(CASE WHEN of_period < period THEN usage_cost END) AS DECIMAL(20, 2)) AS usage_cost_before
    FROM known
    GROUP BY period, scope, team, currency, tool, model
    HAVING COUNT(usage_cost) = COUNT(*) AND COUNT(*) > 1
), largest AS (
    SELECT period, scope, team, currency, tool, model, months_before, usage_cost, usage_cost_before,
        ROW_NUMBER() OVER (
            PARTITION BY period, scope, team, currency ORDER BY ABS(usage_cost - usage_cost_before) DESC, tool, model
        ) AS row_no
    FROM changes
)
SELECT l.period, l.scope,
    CASE l.scope WHEN 'others' THEN '(other teams)' ELSE l.team END AS team,
    l.currency, l.tool, l.model, l.months_before, l.usage_cost, l.usage_cost_before,
    l.usage_cost - l.usage_cost_before AS cost_change,
    p.priced_share, p.identified_share, y.attributed_share, p.tied_out_share, p.as_of
FROM largest l
JOIN released_part p ON p.period = l.period AND p.part = 'spend'
LEFT JOIN released_part y ON y.period = l.period AND y.part = 'yield'
WHERE l.row_no <= 3 AND l.usage_cost <> l.usage_cost_before
