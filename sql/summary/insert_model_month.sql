-- grain: one row per period, tool, provider, model and currency of one month
-- keys:  period, tool, provider, model, currency
-- input: usage_cost; usage_attribution (tickets, by tool and person: shared over models by cost), source_day (as_of),
--        tie_out and tie_out_variance (invoices)
INSERT INTO summary_model_month (
    period, tool, provider, model, currency, people, active_days, requests, tokens_in, tokens_out, tokens_cache_read,
    tokens_cache_write, credits, usage_cost, priced_share, identified_share, attributed_share, tied_out_share, as_of
)
WITH used AS (
    SELECT tool, provider, model, currency,
        COUNT(DISTINCT CASE WHEN person_id NOT IN ('UNIDENTIFIED', 'SHARED') THEN person_id END) AS people,
        COUNT(DISTINCT CASE
            WHEN person_id NOT IN ('UNIDENTIFIED', 'SHARED') THEN CONCAT(accounting_day, ' ', person_id)
        END) AS active_days,
        SUM(requests) AS requests, SUM(CASE WHEN priced THEN requests ELSE 0 END) AS priced_requests,
        SUM(input_tokens) AS tokens_in, SUM(output_tokens) AS tokens_out, SUM(cache_read_tokens) AS tokens_cache_read,
        SUM(cache_write_tokens) AS tokens_cache_write, SUM(credits) AS credits, SUM(amount) AS cost,
        SUM(CASE WHEN person_id = 'UNIDENTIFIED' THEN 0 ELSE amount END) AS identified_cost
    FROM usage_cost
    WHERE accounting_day BETWEEN :firstDay AND :lastDay
    GROUP BY tool, provider, model, currency
), shares AS (
    SELECT accounting_day, person_id, tool, currency,
        CAST(SUM(CASE WHEN rule_name = 'none' THEN 0 ELSE amount END) AS DECIMAL(38, 18)) / NULLIF(SUM(amount), 0) AS share
    FROM usage_attribution
    WHERE accounting_day BETWEEN :firstDay AND :lastDay
    GROUP BY accounting_day, person_id, tool, currency
), tickets AS (
    SELECT c.tool, c.provider, c.model, c.currency, SUM(c.amount * COALESCE(s.share, 0)) AS attributed_cost
    FROM usage_cost c
    LEFT JOIN shares s
        ON s.accounting_day = c.accounting_day AND s.person_id = c.person_id AND s.tool = c.tool AND s.currency = c.currency
    WHERE c.accounting_day BETWEEN :firstDay AND :lastDay
    GROUP BY c.tool, c.provider, c.model, c.currency
), fresh AS (
    SELECT MAX(newest_ingested_at) AS as_of
    FROM source_day
    WHERE usage_day BETWEEN :firstUsageDay AND :lastUsageDay
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
    :period, u.tool, u.provider, u.model, u.currency, u.people, u.active_days, u.requests, u.tokens_in, u.tokens_out,
    u.tokens_cache_read, u.tokens_cache_write, u.credits, u.cost,
    CAST(u.priced_requests AS DECIMAL(38, 18)) / NULLIF(u.requests, 0),
    CAST(u.identified_cost AS DECIMAL(38, 18)) / NULLIF(u.cost, 0),
    CAST(t.attributed_cost AS DECIMAL(38, 18)) / NULLIF(u.cost, 0),
    i.tied_out_share, f.as_of
FROM used u
CROSS JOIN fresh f
LEFT JOIN tickets t ON t.tool = u.tool AND t.provider = u.provider AND t.model = u.model AND t.currency = u.currency
LEFT JOIN tied i ON i.currency = u.currency
