-- grain: one row per period, person_id and currency of one month that is new or has other figures
-- keys:  period, person_id, currency
-- input: summary_person_day, usage_attribution. SQL_BIG_RESULT: as in insert_person_day.sql. Rows that stand are left alone: each row
--        that is written costs a look at its period
INSERT INTO summary_person_month (
    period, person_id, currency, team, cost_centre, active_days, requests, tokens_in, tokens_out, tokens_cache_read,
    tokens_cache_write, credits, usage_cost, seat_cost, other_cost, total_cost, priced_share, attributed_share, as_of
)
SELECT
    n.period, n.person_id, n.currency, n.team, n.cost_centre, n.active_days, n.requests, n.tokens_in, n.tokens_out,
    n.tokens_cache_read, n.tokens_cache_write, n.credits, n.usage_cost, n.seat_cost, n.other_cost, n.total_cost,
    n.priced_share, n.attributed_share, n.as_of
FROM (
    SELECT SQL_BIG_RESULT
        :period AS period, d.person_id, d.currency,
        MAX(CASE WHEN d.from_last = 1 THEN d.team END) AS team,
        MAX(CASE WHEN d.from_last = 1 THEN d.cost_centre END) AS cost_centre,
        COUNT(CASE WHEN d.requests > 0 THEN 1 END) AS active_days,
        SUM(d.requests) AS requests, SUM(d.tokens_in) AS tokens_in, SUM(d.tokens_out) AS tokens_out,
        SUM(d.tokens_cache_read) AS tokens_cache_read, SUM(d.tokens_cache_write) AS tokens_cache_write, SUM(d.credits) AS credits,
        SUM(d.usage_cost) AS usage_cost, SUM(d.seat_cost) AS seat_cost, SUM(d.other_cost) AS other_cost,
        SUM(d.total_cost) AS total_cost,
        CAST(
            CAST(SUM(d.priced_share * d.requests) AS DECIMAL(38, 18)) / NULLIF(SUM(d.requests), 0) AS DECIMAL(9, 8)
        ) AS priced_share,
        CAST(MAX(a.share) AS DECIMAL(9, 8)) AS attributed_share,
        MAX(d.as_of) AS as_of
    FROM (
        SELECT
            service_date, person_id, currency, team, cost_centre, requests, tokens_in, tokens_out, tokens_cache_read,
            tokens_cache_write, credits, usage_cost, seat_cost, other_cost, total_cost, priced_share, as_of,
            ROW_NUMBER() OVER (PARTITION BY person_id, currency ORDER BY service_date DESC) AS from_last
        FROM summary_person_day
        WHERE service_date BETWEEN :firstDay AND :lastDay
    ) d
    LEFT JOIN (
        SELECT SQL_BIG_RESULT
            person_id, currency,
            CAST(SUM(CASE WHEN rule_name = 'none' THEN 0 ELSE amount END) AS DECIMAL(38, 18)) / NULLIF(SUM(amount), 0) AS share
        FROM usage_attribution
        WHERE accounting_day BETWEEN :firstDay AND :lastDay
        GROUP BY person_id, currency
    ) a ON a.person_id = d.person_id AND a.currency = d.currency
    GROUP BY d.person_id, d.currency
) n
LEFT JOIN summary_person_month s ON s.period = n.period AND s.person_id = n.person_id AND s.currency = n.currency
WHERE s.period IS NULL
    OR NOT (
        s.team <=> n.team AND s.cost_centre <=> n.cost_centre AND s.active_days <=> n.active_days
        AND s.requests <=> n.requests AND s.tokens_in <=> n.tokens_in AND s.tokens_out <=> n.tokens_out
        AND s.tokens_cache_read <=> n.tokens_cache_read AND s.tokens_cache_write <=> n.tokens_cache_write
        AND s.credits <=> n.credits AND s.usage_cost <=> n.usage_cost AND s.seat_cost <=> n.seat_cost
        AND s.other_cost <=> n.other_cost AND s.total_cost <=> n.total_cost AND s.priced_share <=> n.priced_share
        AND s.attributed_share <=> n.attributed_share AND s.as_of <=> n.as_of
    )
ON DUPLICATE KEY UPDATE
    team = VALUES(team), cost_centre = VALUES(cost_centre), active_days = VALUES(active_days), requests = VALUES(requests),
    tokens_in = VALUES(tokens_in), tokens_out = VALUES(tokens_out), tokens_cache_read = VALUES(tokens_cache_read),
    tokens_cache_write = VALUES(tokens_cache_write), credits = VALUES(credits), usage_cost = VALUES(usage_cost),
    seat_cost = VALUES(seat_cost), other_cost = VALUES(other_cost), total_cost = VALUES(total_cost),
    priced_share = VALUES(priced_share), attributed_share = VALUES(attributed_share), as_of = VALUES(as_of)
