-- Grain: one row a row of usage_event, in file order, with what was injected: request_no (which request), copy_no
-- (which of its rows), dirt.
-- Keys: request_no, copy_no.
CREATE TABLE sample_usage (
    event_id VARCHAR, occurred_at TIMESTAMP, ingested_at TIMESTAMP, tool VARCHAR, provider VARCHAR, model VARCHAR,
        account VARCHAR,
    session_id VARCHAR, request_id VARCHAR, repository VARCHAR, branch VARCHAR, ticket_key VARCHAR,
        service_tier VARCHAR,
    input_tokens BIGINT, output_tokens BIGINT, cache_read_tokens BIGINT, cache_write_5m_tokens BIGINT,
        cache_write_1h_tokens BIGINT,
    reasoning_tokens BIGINT, credits DECIMAL(12, 4), prompt_hash VARCHAR, accepted INTEGER,
    request_no BIGINT, copy_no BIGINT, dirt VARCHAR
);
