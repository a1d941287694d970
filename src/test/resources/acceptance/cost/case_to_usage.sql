-- grain: one usage_event per priced example
-- keys:  event_id
-- input: cost_case, examples "usage, expected cost" as text
CREATE TABLE case_usage AS
SELECT
    id AS event_id, occurred_at, occurred_at AS ingested_at, 'example' AS tool, provider, model, id AS account,
    id AS session_id, id AS request_id, '' AS repository, '' AS branch, '' AS ticket_key, service_tier,
    input_tokens, output_tokens, cache_read_tokens, cache_write_5m_tokens, cache_write_1h_tokens, reasoning_tokens, credits,
    '' AS prompt_hash, '' AS accepted
FROM cost_case;
