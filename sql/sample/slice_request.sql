-- Grain: request_no: one request as it should have been logged, and the dirt it is to get (NULL for nearly all).
-- Keys: request_no. Inputs: slice_session, sample_tool, sample_dirt_slot, sample_dirt_sure, sample_clock,
-- sample_account, sample_actor; variables text_format, from_day, days.
CREATE OR REPLACE TEMP TABLE slice_request AS
WITH numbered AS (
    SELECT *, unnest(range(requests)) AS i FROM slice_session
), drawn AS (
    SELECT n.*, t.* EXCLUDE (tool), first_no + i AS request_no,
        draw(first_no + i, 2) AS luck, draw(first_no + i, 6) AS fortune,
        started_at + to_microseconds(
            span_us * i // requests + span_us // requests * pick(first_no + i, 1, 1000000) // 1000000) AS occurred_at
    FROM numbered n JOIN sample_tool t ON t.tool = n.tool
), counted AS (
    SELECT request_no, actor_no, key, session_id, tool, provider, account, repository, branch, ticket_key, service_tier,
        occurred_at,
        occurred_at + to_microseconds(tail(request_no, 11, 40000000, 1.1)) AS ingested_at,
        CASE WHEN luck % 100 < CASE tool WHEN 'copilot' THEN 45 ELSE 18 END THEN small_model ELSE model END AS model,
        luck % 100 < 45 AND tool = 'copilot' AS completion,
        CASE WHEN input_median > 0 THEN tail(request_no, 3, input_median, input_spread) ELSE 0 END AS input_tokens,
        CASE WHEN output_median > 0 THEN tail(request_no, 4, output_median, output_spread) ELSE 0 END AS output_tokens,
        CASE
            WHEN (luck >> 10) % 100 < cache_read_percent
            THEN tail(request_no, 5, cache_read_median, cache_read_spread) * (50 + 100 * i // requests) // 100
            ELSE 0
        END AS cache_read_tokens,
        CASE
            WHEN (luck >> 20) % 100 < write_5m_percent THEN tail(request_no, 7, write_5m_median, write_5m_spread)
            ELSE 0
        END AS cache_write_5m_tokens,
        CASE
            WHEN (luck >> 30) % 100 < write_1h_percent THEN tail(request_no, 8, write_1h_median, write_1h_spread)
            ELSE 0
        END AS cache_write_1h_tokens,
        CASE WHEN (luck >> 40) % 100 < reasoning_percent THEN (luck >> 12) % 60 ELSE 0 END AS reasoning_percent,
        credit_median, fortune,
        pick(request_no, 13, 100000) AS slot
    FROM drawn
), dirtied AS (
    SELECT r.*, coalesce(sure.dirt, often.dirt) AS dirt, c.*,
        o.is_of_one AND CAST(r.occurred_at AS DATE) >= a.valid_from
            AND (a.valid_to IS NULL OR CAST(r.occurred_at AS DATE) < a.valid_to) AS is_ones
    FROM counted r
    CROSS JOIN sample_clock c
    JOIN sample_actor a ON a.actor_no = r.actor_no
    JOIN sample_account o ON o.actor_no = r.actor_no AND o.tool = r.tool AND o.account = r.account
    LEFT JOIN sample_dirt_sure sure ON sure.request_no = r.request_no
        AND (r.credit_median IS NULL OR NOT sure.tokens_only)
        AND (CAST(r.occurred_at AS DATE) < getvariable('from_day') + getvariable('days') - 1 OR NOT sure.across_days)
    LEFT JOIN sample_dirt_slot often ON often.slot = r.slot
        AND (r.credit_median IS NULL OR NOT often.tokens_only)
        AND (CAST(r.occurred_at AS DATE) < getvariable('from_day') + getvariable('days') - 1 OR NOT often.across_days)
)
SELECT request_no, actor_no, occurred_at, ingested_at, tool, provider, model, account, session_id, repository, branch,
    ticket_key, service_tier,
    input_tokens + CAST(
        input_tokens + cache_read_tokens + cache_write_5m_tokens + cache_write_1h_tokens = 272000 AS INTEGER
    ) AS input_tokens,
    output_tokens, cache_read_tokens, cache_write_5m_tokens, cache_write_1h_tokens,
    output_tokens * reasoning_percent // 100 AS reasoning_tokens,
    CASE
        WHEN credit_median IS NULL THEN NULL
        WHEN completion THEN CAST(0 AS DECIMAL(12, 4))
        ELSE CAST(tail(request_no, 9, 10000 * credit_median, 0.9) AS DECIMAL(8, 0)) * CAST(0.0001 AS DECIMAL(4, 4))
    END AS credits,
    CASE WHEN (fortune >> 10) % 5 = 0 THEN key ELSE request_no END AS prompt_key,
    CASE WHEN completion THEN CAST((fortune >> 20) % 10 < 3 AS INTEGER) END AS accepted,
    CASE
        WHEN dirt LIKE 'unreadable%' AND NOT getvariable('text_format') THEN NULL
        WHEN dirt = 'model_before_rate'
            AND (provider NOT IN ('anthropic', 'openai') OR CAST(occurred_at AS DATE) >= late_model_day) THEN NULL
        WHEN dirt = 'long_context_edge' AND provider = 'xai' THEN NULL
        WHEN dirt = 'account_case_or_space' AND is_ones IS NOT TRUE THEN NULL
        WHEN dirt IS NOT NULL THEN dirt
        WHEN (fortune >> 30) % 25 = 0 AND model = 'gpt-5.6-sol' AND price_cut_day > first_day
            AND CAST(occurred_at AS DATE) BETWEEN price_cut_day - 1 AND price_cut_day THEN 'price_change'
        WHEN (fortune >> 30) % 25 = 0 AND model = 'claude-sonnet-5' AND provider = 'anthropic'
            AND price_rise_day > first_day
            AND CAST(occurred_at AS DATE) BETWEEN price_rise_day - 1 AND price_rise_day THEN 'price_change'
    END AS dirt
FROM dirtied;
