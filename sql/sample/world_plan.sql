-- Grain: tool, plan, valid_from: the contract's plans: ordinary seats have credits of their own, which many use up; dear
-- ones share more than they ever use. The plans of the other tools have no row.
-- Inputs: sample_clock.
CREATE TABLE world.plan AS
SELECT offer.tool, offer.plan, CAST(offer.included_credits AS DECIMAL(12, 2)) AS included_credits,
    CAST(offer.pooled AS INTEGER) AS pooled, c.first_day - 300 AS valid_from, CAST(NULL AS DATE) AS valid_to
FROM (VALUES
    ('copilot', 'business', 150.00, 0), ('copilot', 'enterprise', 50000.00, 1),
    ('kiro', 'power', 10000.00, 1), ('kiro', 'pro', 25.00, 0)
) AS offer(tool, plan, included_credits, pooled)
CROSS JOIN sample_clock c
ORDER BY offer.tool, offer.plan;
