-- Grain: request_no, copy_no: the rows of dirty requests, some of them several, as they stand in the file.
-- Keys: request_no, copy_no (0 is the request's own row). Inputs: slice_request, sample_dirt, sample_clock,
-- world.model_alias, macros.
CREATE OR REPLACE TEMP TABLE slice_dirty AS
WITH copied AS (
    SELECT r.*, variant(r.request_no) AS way, draw(r.request_no, 14) AS luck,
        coalesce(choose(d.copies, variant(r.request_no)), 1) AS copies,
        unnest(range(coalesce(choose(d.copies, variant(r.request_no)), 1))) AS copy_no,
        CAST(date_trunc('day', r.occurred_at) AS TIMESTAMP) AS midnight, r.ingested_at - r.occurred_at AS delay
    FROM slice_request r LEFT JOIN sample_dirt d ON d.dirt = r.dirt
    WHERE r.dirt IS NOT NULL
), timed AS (
    SELECT c.* EXCLUDE (occurred_at),
        CASE
            WHEN dirt = 'day_midnight' THEN midnight
            WHEN dirt = 'day_last_microsecond' THEN midnight + to_days(1) - to_microseconds(1)
            WHEN dirt = 'price_change' THEN - to_microseconds(way % 2)
                + CAST(CASE model WHEN 'gpt-5.6-sol' THEN price_cut_day ELSE price_rise_day END AS TIMESTAMP)
            WHEN dirt = 'dup_across_days' AND way < 2 THEN occurred_at + to_days(CAST(copy_no AS INTEGER))
            WHEN dirt = 'dup_across_days' THEN midnight + to_days(1) + to_seconds(3 - 8 * copy_no)
            WHEN dirt = 'dup_stream' THEN greatest(midnight, occurred_at - to_seconds(2 * copy_no))
            ELSE occurred_at
        END AS occurred_at
    FROM copied c CROSS JOIN sample_clock
), received AS (
    SELECT * EXCLUDE (ingested_at), occurred_at + delay
        + CASE
            WHEN dirt = 'late_arrival'
                THEN to_minutes(1440 * choose([1, 4, 15], way) + luck % (1440 * choose([2, 10, 18], way)))
            WHEN dirt = 'dup_across_days' AND way = 1 AND copy_no = 0 THEN to_days(3)
            WHEN dirt = 'dup_exact' THEN to_seconds(copy_no * choose([90, 0, 5400], way))
            WHEN dirt = 'dup_stream' AND way = 2 THEN to_seconds(62 * copy_no)
            WHEN dirt = 'same_event_twice' THEN to_seconds(copy_no * choose([0, 3600, 172800], way))
            WHEN dirt = 'broken_repeat' THEN to_seconds(copy_no * (way - 1))
            ELSE to_seconds(0)
        END AS ingested_at
    FROM timed
), measured AS (
    SELECT * EXCLUDE (input_tokens, output_tokens, cache_read_tokens, cache_write_5m_tokens, cache_write_1h_tokens),
        CASE
            WHEN dirt = 'zero_tokens' THEN 0
            WHEN dirt = 'long_context_edge' THEN 1
            WHEN dirt = 'negative_tokens' AND way = 0 THEN -1 - input_tokens
            WHEN dirt = 'overflow_tokens' AND way = 0 THEN 3000000000 + input_tokens
            ELSE input_tokens
        END AS input_tokens,
        CASE
            WHEN dirt = 'zero_tokens' THEN 0
            WHEN dirt = 'dup_stream' OR dirt = 'dup_across_days' AND way = 2
                THEN greatest(4, output_tokens) * (copies - copy_no) // copies
            WHEN dirt = 'negative_tokens' AND way = 1 THEN -1 - output_tokens
            WHEN dirt = 'overflow_tokens' AND way = 1 THEN 2147483648
            WHEN dirt = 'broken_repeat' AND copy_no = 1 THEN choose([-1, 3000000000, output_tokens], way)
            ELSE output_tokens
        END AS output_tokens,
        CASE
            WHEN dirt = 'zero_tokens' THEN 0
            WHEN dirt = 'long_context_edge' AND provider = 'openai' THEN 271997 + choose([0, 2, 3], way)
            WHEN dirt = 'long_context_edge' THEN 199998 + way
            WHEN dirt = 'negative_tokens' AND way = 2 THEN -1 - cache_read_tokens
            WHEN dirt = 'overflow_tokens' AND way = 2 OR dirt = 'broken_repeat' AND way = 2 AND copy_no = 1
                THEN 4294967296 + cache_read_tokens
            ELSE cache_read_tokens
        END AS cache_read_tokens,
        CASE dirt
            WHEN 'zero_tokens' THEN 0
            WHEN 'long_context_edge' THEN 1
            ELSE cache_write_5m_tokens
        END AS cache_write_5m_tokens,
        CASE
            WHEN dirt IN ('zero_tokens', 'long_context_edge') THEN 0
            ELSE cache_write_1h_tokens
        END AS cache_write_1h_tokens
    FROM received
), spelled AS (
    SELECT m.*,
        CASE
            WHEN luck % 5 = 0 THEN a.alias
            WHEN luck % 5 = 1 THEN upper(m.model)
            WHEN luck % 5 = 2 AND m.model LIKE 'claude%' THEN regexp_replace(m.model, '-([0-9]+)-([0-9]+)$', '-\1.\2')
            WHEN luck % 5 = 3 THEN replace(m.model, '-', ' ')
            ELSE m.provider || '/' || m.model
        END AS spelling,
        CASE
            WHEN dirt = 'same_event_twice' OR dirt = 'missing_request_id' AND way = 2 THEN 0
            ELSE copy_no
        END AS event_copy
    FROM measured m
    LEFT JOIN world.model_alias a ON a.provider = m.provider AND a.model_id = m.model AND a.alias NOT LIKE '%latest'
)
SELECT
    CASE
        WHEN dirt = 'missing_key' AND way = 2 THEN NULL
        WHEN dirt = 'dup_exact' AND way = 1 THEN event_id(request_no, event_copy)
        ELSE event_id(request_no, (event_copy + luck) % 8)
    END AS event_id,
    occurred_at, ingested_at,
    CASE
        WHEN dirt = 'missing_key' AND way < 2 THEN NULL
        WHEN dirt = 'same_id_other_tool' AND copy_no = 1 THEN CASE tool WHEN 'codex' THEN 'claude_code' ELSE 'codex' END
        ELSE tool
    END AS tool,
    provider,
    CASE dirt
        WHEN 'model_alias' THEN CASE WHEN spelling = model THEN provider || '/' || model ELSE spelling END
        WHEN 'unknown_model' THEN choose(['CLAUDE_UNKNOWN', 'next-preview', 'gpt-9-secret'], way)
        WHEN 'model_before_rate' THEN CASE provider WHEN 'anthropic' THEN 'claude-haiku-5' ELSE 'gpt-5.7-luna' END
        WHEN 'long_context_edge' THEN
            CASE provider
                WHEN 'anthropic' THEN 'claude-sonnet-4-5'
                WHEN 'openai' THEN 'gpt-5.4'
                ELSE 'gemini-3.1-pro'
            END
        ELSE model
    END AS model,
    CASE dirt
        WHEN 'account_case_or_space' THEN
            choose([upper(account), ' ' || account || '  ', upper(account[1]) || account[2:] || ' '], way)
        WHEN 'account_missing' THEN CASE way WHEN 0 THEN '   ' END
        WHEN 'unknown_person' THEN choose(['ghost@corp.example', 'contractor-77@mail.example', 'key-7f3a'], way)
        ELSE account
    END AS account,
    session_id,
    CASE WHEN dirt <> 'missing_request_id' THEN 'req_' || hex_text(draw(request_no, 10), 16) END AS request_id,
    repository, branch,
    CASE
        WHEN dirt <> 'odd_ticket_key' THEN ticket_key
        WHEN way = 0 THEN lower(coalesce(ticket_key, 'ORB-7'))
        WHEN way = 1 THEN coalesce(ticket_key, 'ORB-7') || ' '
        WHEN luck % 2 = 0 THEN coalesce(ticket_key, 'ORB-7') || ',ORB-1'
        ELSE 'ORB-404404'
    END AS ticket_key,
    CASE dirt WHEN 'long_context_edge' THEN 'standard' ELSE service_tier END AS service_tier,
    input_tokens, output_tokens, cache_read_tokens, cache_write_5m_tokens, cache_write_1h_tokens,
    greatest(0, least(reasoning_tokens, output_tokens)) AS reasoning_tokens,
    credits,
    hex_text(draw(prompt_key, 12), 12) AS prompt_hash,
    accepted, request_no, copy_no, dirt, way, model AS true_model
FROM spelled;
