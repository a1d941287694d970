-- grain: one row per row of usage_event of one UTC day that some accounts used, and of the requests that they made
-- keys:  none: rows may repeat
-- input: usage_day (see usage_typed.sql), wanted_account, counted_on_other_day; verdict says what became of the row
WITH wanted_request AS (
    SELECT DISTINCT u.tool, u.request_key
    FROM usage_day u
    JOIN wanted_account a ON a.tool = u.tool AND a.account = u.account
    WHERE u.fault IS NULL
), ranked AS (
    SELECT
        u.*,
        u.input_tokens + u.cache_read_tokens + u.cache_write_5m_tokens + u.cache_write_1h_tokens AS total_input,
        ROW_NUMBER() OVER best AS place,
        FIRST_VALUE(u.event_id) OVER best AS counted_event
    FROM usage_day u
    JOIN wanted_request r ON r.tool = u.tool AND r.request_key = u.request_key
    WHERE u.fault IS NULL
    WINDOW best AS (
        PARTITION BY u.tool, u.request_key
        ORDER BY
            u.output_tokens DESC, u.ingested_at, u.event_id, u.occurred_at, u.provider, u.model, u.account, u.session_id,
            u.repository, u.branch, u.ticket_key, u.service_tier, u.input_tokens, u.cache_read_tokens,
            u.cache_write_5m_tokens, u.cache_write_1h_tokens, u.reasoning_tokens, u.credits, u.accepted
    )
), sound AS (
    SELECT
        r.event_id, r.occurred_at, r.tool, r.provider, r.model, r.account, r.session_id, r.repository, r.branch,
        r.ticket_key, r.service_tier, r.input_tokens, r.output_tokens, r.cache_read_tokens, r.cache_write_5m_tokens,
        r.cache_write_1h_tokens, r.reasoning_tokens, r.credits,
        ${accounting_day} AS accounting_day,
        ${context_over} AS context_over,
        CASE
            WHEN o.request_key IS NOT NULL THEN 'counts on ' || o.counted_on
            WHEN r.place > 1 THEN 'duplicate of ' || r.counted_event
            ELSE 'counted'
        END AS verdict
    FROM ranked r
    LEFT JOIN counted_on_other_day o ON o.tool = r.tool AND o.request_key = r.request_key
), rejected AS (
    SELECT
        u.event_id, u.occurred_at, u.tool, u.provider, u.model, u.account, u.session_id, u.repository, u.branch,
        u.ticket_key, u.service_tier, u.input_tokens, u.output_tokens, u.cache_read_tokens, u.cache_write_5m_tokens,
        u.cache_write_1h_tokens, u.reasoning_tokens, u.credits,
        ${accounting_day} AS accounting_day,
        CAST(0 AS BIGINT) AS context_over,
        'quarantined: ' || replace(u.fault, ':', ' ') || ' (' || u.fault_value || ')' AS verdict
    FROM usage_day u
    JOIN wanted_account a ON a.tool = u.tool AND a.account = u.account
    WHERE u.fault IS NOT NULL
)
SELECT * FROM sound
UNION ALL
SELECT * FROM rejected
ORDER BY occurred_at, event_id, verdict
