-- grain: one row per request that counts of one UTC usage day
-- keys:  tool, request_key
-- input: a relation of the day's rows with typed columns (fault is null where the row is sound), counted_elsewhere (requests that count on another day)
-- Standard SQL, the same text for every engine, and the one place that says which row of a request counts: that with most
-- output tokens, then the earliest ingested, then the smallest event_id; the columns behind these only make the choice among
-- equals repeatable. Repeats are found by joining the repeated ids only, and ordered only among themselves. micro_of_day counts
-- microseconds from midnight UTC; those of the second are the one thing that engines do not spell alike.
WITH sound AS (
    SELECT
        event_id, occurred_at, ingested_at, tool, provider, model, account, session_id, request_key, repository, branch,
        ticket_key, service_tier, input_tokens, output_tokens, cache_read_tokens, cache_write_5m_tokens,
        cache_write_1h_tokens, reasoning_tokens, credits, accepted, prompt_hash
    FROM ${usage}
    WHERE fault IS NULL
), repeated AS (
    SELECT tool, request_key
    FROM sound
    GROUP BY tool, request_key
    HAVING COUNT(*) > 1
), ranked AS (
    SELECT
        s.event_id, s.occurred_at, s.ingested_at, s.tool, s.provider, s.model, s.account, s.session_id, s.request_key,
        s.repository, s.branch, s.ticket_key, s.service_tier, s.input_tokens, s.output_tokens, s.cache_read_tokens,
        s.cache_write_5m_tokens, s.cache_write_1h_tokens, s.reasoning_tokens, s.credits, s.accepted, s.prompt_hash,
        ROW_NUMBER() OVER (
            PARTITION BY s.tool, s.request_key
            ORDER BY
                s.output_tokens DESC, s.ingested_at, s.event_id, s.occurred_at, s.provider, s.model, s.account,
                s.session_id, s.repository, s.branch, s.ticket_key, s.service_tier, s.input_tokens, s.cache_read_tokens,
                s.cache_write_5m_tokens, s.cache_write_1h_tokens, s.reasoning_tokens, s.credits, s.accepted, s.prompt_hash
        ) AS place
    FROM sound s
    JOIN repeated r ON r.tool = s.tool AND r.request_key = s.request_key
), chosen AS (
    SELECT
        s.occurred_at, s.tool, s.provider, s.model, s.account, s.session_id, s.request_key, s.repository, s.branch,
        s.ticket_key, s.service_tier, s.input_tokens, s.output_tokens, s.cache_read_tokens, s.cache_write_5m_tokens,
        s.cache_write_1h_tokens, s.reasoning_tokens, s.credits, s.accepted, s.prompt_hash
    FROM sound s
    LEFT JOIN repeated r ON r.tool = s.tool AND r.request_key = s.request_key
    WHERE r.request_key IS NULL
    UNION ALL
    SELECT
        occurred_at, tool, provider, model, account, session_id, request_key, repository, branch,
        ticket_key, service_tier, input_tokens, output_tokens, cache_read_tokens, cache_write_5m_tokens,
        cache_write_1h_tokens, reasoning_tokens, credits, accepted, prompt_hash
    FROM ranked
    WHERE place = 1
), counted AS (
    SELECT
        c.occurred_at, c.tool, c.provider, c.model, c.account, c.session_id, c.request_key, c.repository, c.branch,
        c.ticket_key, c.service_tier, c.input_tokens, c.output_tokens, c.cache_read_tokens, c.cache_write_5m_tokens,
        c.cache_write_1h_tokens, c.reasoning_tokens, c.credits, c.accepted, c.prompt_hash,
        c.input_tokens + c.cache_read_tokens + c.cache_write_5m_tokens + c.cache_write_1h_tokens AS total_input
    FROM chosen c
    LEFT JOIN counted_elsewhere x ON x.tool = c.tool AND x.request_key = c.request_key
    WHERE x.request_key IS NULL
)
SELECT
    ${accounting_day} AS accounting_day,
    tool, provider, model, account, session_id, repository, branch, ticket_key, service_tier,
    ${context_over} AS context_over,
    CASE WHEN credits IS NULL THEN 'tokens' ELSE 'credits' END AS billed_by,
    request_key, occurred_at, input_tokens, output_tokens, cache_read_tokens, cache_write_5m_tokens, cache_write_1h_tokens,
    reasoning_tokens, credits, accepted, prompt_hash,
    (EXTRACT(HOUR FROM occurred_at) * 3600 + EXTRACT(MINUTE FROM occurred_at) * 60 + EXTRACT(SECOND FROM occurred_at)) * 1000000
        + ${micro_of_second} AS micro_of_day
FROM counted
