-- grain: one row per person, day, tool, model, repository and ticket of a half-open range of days
-- keys:  the columns before events
-- input: usage_event, bench_account_map, bench_price_map; the same text for DuckDB and MySQL
-- The least that a roll-up has to do, as a yardstick: of a repeated request the largest event_id counts, within a day; no
-- check of any row, no sessions; priced in whole pico-USD within the statement.
SELECT
    p.person_id, CAST(e.occurred_at AS DATE) AS usage_day, e.tool, e.model, e.repository, e.ticket_key,
    COUNT(*) AS events,
    SUM(e.input_tokens) AS input_tokens,
    SUM(e.output_tokens) AS output_tokens,
    SUM(e.cache_read_tokens) AS cache_read_tokens,
    SUM(e.cache_write_5m_tokens) AS cache_write_5m_tokens,
    SUM(e.cache_write_1h_tokens) AS cache_write_1h_tokens,
    SUM(e.reasoning_tokens) AS reasoning_tokens,
    SUM(e.credits) AS credits,
    SUM(
        e.input_tokens * r.in_pico + e.output_tokens * r.out_pico + e.cache_read_tokens * r.cr_pico
        + e.cache_write_5m_tokens * r.cw5_pico + e.cache_write_1h_tokens * r.cw1_pico
    ) AS cost_pico
FROM ${usage} e
LEFT JOIN (
    SELECT CAST(occurred_at AS DATE) AS d, request_id, MAX(event_id) AS event_id
    FROM ${usage} repeats
    WHERE occurred_at >= TIMESTAMP '${from} 00:00:00' AND occurred_at < TIMESTAMP '${to} 00:00:00'
    GROUP BY CAST(occurred_at AS DATE), request_id
    HAVING COUNT(*) > 1
) k ON k.request_id = e.request_id AND k.d = CAST(e.occurred_at AS DATE)
LEFT JOIN bench_account_map p ON p.account = e.account
LEFT JOIN bench_price_map r ON r.provider = e.provider AND r.model = e.model AND r.service_tier = e.service_tier
    AND r.ctx_tier = CASE
        WHEN e.input_tokens + e.cache_read_tokens + e.cache_write_5m_tokens + e.cache_write_1h_tokens > 200000 THEN 1
        ELSE 0
    END
    AND r.valid_from <= e.occurred_at AND e.occurred_at < r.valid_to
WHERE e.occurred_at >= TIMESTAMP '${from} 00:00:00' AND e.occurred_at < TIMESTAMP '${to} 00:00:00'
    AND (k.event_id IS NULL OR k.event_id = e.event_id)
GROUP BY p.person_id, CAST(e.occurred_at AS DATE), e.tool, e.model, e.repository, e.ticket_key
