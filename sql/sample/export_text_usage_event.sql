-- Grain: event_id: usage_event as text: times in ISO 8601, and the numbers and times that cannot be read.
-- Inputs: sample_usage, macros.
SELECT event_id,
    CASE
        WHEN dirt = 'unreadable_time'
            THEN choose(['yesterday', '2026-13-45T00:00:00.000000Z', '00/00/0000'], variant(request_no))
        ELSE iso_time(occurred_at)
    END AS occurred_at,
    iso_time(ingested_at) AS ingested_at, tool, provider, model, account, session_id, request_id, repository, branch,
    ticket_key, service_tier,
    CASE
        WHEN dirt = 'unreadable_number' AND variant(request_no) = 0 THEN 'n/a'
        ELSE CAST(input_tokens AS VARCHAR)
    END AS input_tokens,
    CASE
        WHEN dirt = 'unreadable_number' AND variant(request_no) = 1 THEN 'twelve'
        ELSE CAST(output_tokens AS VARCHAR)
    END AS output_tokens,
    CASE
        WHEN dirt = 'unreadable_number' AND variant(request_no) = 2 THEN '1 234'
        ELSE CAST(cache_read_tokens AS VARCHAR)
    END AS cache_read_tokens,
    cache_write_5m_tokens, cache_write_1h_tokens, reasoning_tokens, credits, prompt_hash, accepted
FROM sample_usage
