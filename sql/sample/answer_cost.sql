-- Grain: service_date, person_id (or SHARED, or UNIDENTIFIED and the reason), provider, priced: counted requests and what
-- they cost.
-- Amounts are whole numbers, in units of 1e-14 USD: prices and multipliers have four decimals, tokens are priced by the
-- million. Unpriced usage has amount 0 and priced = false.
-- Inputs: answer_group, world.identity, world.shared_account, world.person, world.seat, world.plan,
-- sample_month, world.model_alias, world.rate.
CREATE TABLE answer_cost AS
WITH owner AS (
    SELECT system, lower(trim(account)) AS account, COUNT(DISTINCT person_id) AS persons, min(person_id) AS person_id
    FROM world.identity GROUP BY ALL
), payer AS (
    SELECT system, lower(trim(account)) AS account, s.valid_from, s.valid_to,
        coalesce(s.cost_centre, p.cost_centre) AS paid_by, p.valid_from AS owner_from, p.valid_to AS owner_to
    FROM world.shared_account s LEFT JOIN world.person p ON p.person_id = s.owner_person_id
), named AS (
    SELECT g.*, CASE WHEN s.paid_by IS NOT NULL THEN 'SHARED' ELSE p.person_id END AS found,
        CASE
            WHEN p.person_id IS NOT NULL OR s.paid_by IS NOT NULL THEN NULL
            WHEN o.persons IS NULL THEN 'no identity'
            WHEN o.persons > 1 THEN 'several persons'
            ELSE 'no person row on that day'
        END AS reason,
        CASE
            WHEN by_credits THEN CASE g.provider WHEN 'github-copilot' THEN 'ai-credit' WHEN 'kiro' THEN 'credit' END
            WHEN a.model_id IS NOT NULL THEN a.model_id
            WHEN starts_with(lower(g.model), g.provider || '/')
                THEN replace(lower(g.model)[len(g.provider) + 2:], ' ', '-')
            ELSE replace(lower(g.model), ' ', '-')
        END AS clean_model
    FROM answer_group g
    LEFT JOIN owner o ON o.system = g.tool AND o.account = lower(trim(g.account))
    LEFT JOIN world.person p ON o.persons = 1 AND p.person_id = o.person_id
        AND p.valid_from <= g.service_date AND (p.valid_to IS NULL OR g.service_date < p.valid_to)
    LEFT JOIN payer s ON s.system = g.tool AND s.account = lower(trim(g.account))
        AND s.valid_from <= g.service_date AND (s.valid_to IS NULL OR g.service_date < s.valid_to)
        AND (s.owner_from IS NULL OR s.owner_from <= g.service_date)
        AND (s.owner_to IS NULL OR g.service_date < s.owner_to)
    LEFT JOIN world.model_alias a ON a.provider = g.provider AND a.alias = g.model
), seat_month AS (
    SELECT s.tool, s.person_id, m.month_start, s.plan, p.pooled,
        p.included_credits * CASE
            WHEN p.pooled = 1 THEN COUNT(*) OVER (PARTITION BY s.tool, s.plan, m.month_start)
            ELSE 1
        END AS included
    FROM world.seat s
    JOIN sample_month m ON s.valid_from < m.next_start AND (s.valid_to IS NULL OR s.valid_to > m.month_start)
    JOIN world.plan p ON p.tool = s.tool AND p.plan = s.plan
), used AS (
    -- of equal days any order gives each person's day the same, as long as no pool is used up
    SELECT n.*, s.included,
        SUM(n.credits) OVER (
            PARTITION BY n.by_credits, n.tool, s.plan, s.month_start, CASE WHEN s.pooled = 0 THEN n.found END
            ORDER BY n.service_date, n.found, n.provider, n.account, n.model, n.service_tier, n.context
        ) AS used_up
    FROM named n
    LEFT JOIN seat_month s ON n.by_credits AND s.tool = n.tool AND s.person_id = n.found
        AND s.month_start = date_trunc('month', n.service_date)
), rated AS (
    SELECT n.* EXCLUDE (included, used_up), r.credit_price,
        CASE
            WHEN n.included IS NULL THEN 0
            ELSE greatest(0, least(n.credits, n.included - (n.used_up - n.credits)))
        END AS free_credits,
        coalesce(n.context >= r.long_context_threshold, false) AS is_long,
        CASE service_tier
            WHEN 'standard' THEN 10000
            WHEN 'batch' THEN 10000 - r.batch_discount * 10000
            WHEN 'flex' THEN r.flex_multiplier * 10000
            WHEN 'priority' THEN r.priority_multiplier * 10000
        END AS multiplier,
        r.* EXCLUDE (provider, model_id, date_from, date_to, currency, unit, batch_discount, flex_multiplier,
            priority_multiplier, credit_price)
    FROM used n
    LEFT JOIN world.rate r ON r.provider = n.provider
        AND r.model_id = CASE
            WHEN n.clean_model LIKE 'claude%' THEN replace(n.clean_model, '.', '-')
            ELSE n.clean_model
        END
        AND r.date_from <= n.service_date AND (r.date_to IS NULL OR n.service_date < r.date_to)
), priced AS (
    SELECT *,
        CASE WHEN is_long THEN long_input ELSE input END AS in_price,
        CASE WHEN is_long THEN long_output ELSE output END AS out_price,
        CASE WHEN is_long THEN coalesce(long_cache_read, long_input) ELSE coalesce(cache_read, input) END AS read_price,
        CASE
            WHEN is_long THEN coalesce(long_cache_write_5m, long_input)
            ELSE coalesce(cache_write_5m, input)
        END AS write_price,
        CASE
            WHEN is_long THEN coalesce(long_cache_write_1h, long_cache_write_5m, long_input)
            ELSE coalesce(cache_write_1h, cache_write_5m, input)
        END AS hour_price
    FROM rated
), summed AS (
    SELECT *,
        CASE
            WHEN by_credits THEN CAST((credits - free_credits) * 10000 AS HUGEINT) * CAST(credit_price * 10000 AS HUGEINT) * 1000000
            ELSE CAST(multiplier AS HUGEINT) * (
                input_tokens * CAST(in_price * 10000 AS HUGEINT)
                + output_tokens * CAST(out_price * 10000 AS HUGEINT)
                + cache_read_tokens * CAST(read_price * 10000 AS HUGEINT)
                + cache_write_5m_tokens * CAST(write_price * 10000 AS HUGEINT)
                + cache_write_1h_tokens * CAST(hour_price * 10000 AS HUGEINT))
        END AS amount
    FROM priced
)
SELECT service_date, coalesce(found, 'UNIDENTIFIED') AS person_id, reason, provider, amount IS NOT NULL AS priced,
    CAST(SUM(requests) AS BIGINT) AS requests,
    SUM(input_tokens) AS tokens_in, SUM(output_tokens) AS tokens_out, SUM(cache_read_tokens) AS tokens_cache_read,
    SUM(cache_write_5m_tokens + cache_write_1h_tokens) AS tokens_cache_write, SUM(credits) AS credits,
    coalesce(SUM(amount), 0) AS amount
FROM summed
GROUP BY ALL;
