-- grain: one row per period, team and currency of one month
-- keys:  period, team, currency
-- input: summary_person_day; usage_cost (prices, identities), usage_attribution (tickets), tie_out and tie_out_variance (invoices)
INSERT INTO summary_team_month (
    period, team, currency, people, active_days, requests, tokens_in, tokens_out, tokens_cache_read, tokens_cache_write,
    credits, usage_cost, seat_cost, other_cost, total_cost, priced_share, identified_share, attributed_share, tied_out_share, as_of
)
WITH days AS (
    SELECT team, currency,
        COUNT(DISTINCT CASE
            WHEN requests > 0 AND person_id NOT IN ('UNIDENTIFIED', 'SHARED', 'UNALLOCATED') THEN person_id
        END) AS people,
        COUNT(CASE WHEN requests > 0 AND person_id NOT IN ('UNIDENTIFIED', 'SHARED', 'UNALLOCATED') THEN 1 END) AS active_days,
        SUM(requests) AS requests, SUM(tokens_in) AS tokens_in, SUM(tokens_out) AS tokens_out,
        SUM(tokens_cache_read) AS tokens_cache_read, SUM(tokens_cache_write) AS tokens_cache_write, SUM(credits) AS credits,
        SUM(usage_cost) AS usage_cost, SUM(seat_cost) AS seat_cost, SUM(other_cost) AS other_cost, SUM(total_cost) AS total_cost,
        MAX(as_of) AS as_of
    FROM summary_person_day
    WHERE service_date BETWEEN :firstDay AND :lastDay
    GROUP BY team, currency
), costs AS (
    SELECT team, currency, SUM(requests) AS requests,
        SUM(CASE WHEN priced THEN requests ELSE 0 END) AS priced_requests, SUM(amount) AS cost,
        SUM(CASE WHEN person_id = 'UNIDENTIFIED' THEN 0 ELSE amount END) AS identified_cost
    FROM usage_cost
    WHERE accounting_day BETWEEN :firstDay AND :lastDay
    GROUP BY team, currency
), tickets AS (
    SELECT COALESCE(p.team, '') AS team, a.currency, SUM(a.amount) AS cost,
        SUM(CASE WHEN a.rule_name = 'none' THEN 0 ELSE a.amount END) AS attributed_cost
    FROM usage_attribution a
    LEFT JOIN summary_person_day p
        ON p.service_date = a.accounting_day AND p.person_id = a.person_id AND p.currency = a.currency
    WHERE a.accounting_day BETWEEN :firstDay AND :lastDay
    GROUP BY COALESCE(p.team, ''), a.currency
), tied AS (
    SELECT t.currency,
        GREATEST(0, 1 - CAST(COALESCE(SUM(v.amount), 0) AS DECIMAL(38, 18)) / NULLIF(SUM(t.invoiced), 0)) AS tied_out_share
    FROM (
        SELECT provider, currency, SUM(ABS(invoiced)) AS invoiced
        FROM tie_out
        WHERE period = :period AND invoice_lines > 0
        GROUP BY provider, currency
    ) t
    LEFT JOIN (
        SELECT provider, currency, SUM(ABS(amount)) AS amount
        FROM tie_out_variance
        WHERE period = :period AND variance = 'unexplained'
        GROUP BY provider, currency
    ) v ON v.provider = t.provider AND v.currency = t.currency
    GROUP BY t.currency
)
SELECT
    :period, d.team, d.currency, d.people, d.active_days, d.requests, d.tokens_in, d.tokens_out, d.tokens_cache_read,
    d.tokens_cache_write, d.credits, d.usage_cost, d.seat_cost, d.other_cost, d.total_cost,
    CAST(c.priced_requests AS DECIMAL(38, 18)) / NULLIF(c.requests, 0),
    CAST(c.identified_cost AS DECIMAL(38, 18)) / NULLIF(c.cost, 0),
    CAST(t.attributed_cost AS DECIMAL(38, 18)) / NULLIF(t.cost, 0),
    i.tied_out_share, d.as_of
FROM days d
LEFT JOIN costs c ON c.team = d.team AND c.currency = d.currency
LEFT JOIN tickets t ON t.team = d.team AND t.currency = d.currency
LEFT JOIN tied i ON i.currency = d.currency
