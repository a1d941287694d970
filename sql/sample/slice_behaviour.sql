-- Grain: request_no: the requests of behaviours on the slice's days, as they should have been logged; they get
-- dirt as others do.
-- Keys: request_no. Inputs: sample_behaviour_day, sample_dirt_slot, sample_clock; variables
-- low_day, high_day, from_day, days, text_format; macros.
INSERT INTO slice_request
WITH numbered AS (
    SELECT *, unnest(range(requests)) AS i FROM sample_behaviour_day
    WHERE day_no >= getvariable('low_day') AND day_no < getvariable('high_day')
), placed AS (
    SELECT *, first_no + i AS request_no,
        -- a session is a night's loop, or a stretch of 15 requests
        day_key * 64 + CASE WHEN pattern IN ('minute', 'office_loop') THEN 0 ELSE i // 15 END AS session_key,
        CASE pattern
            WHEN 'minute' THEN 1800 + 60 * (i + pick(day_key, 27, 60)) + pick(first_no + i, 1, 3)
            WHEN 'office_loop' THEN 30600 + 120 * i + pick(first_no + i, 1, 4)
            WHEN 'every' THEN 86400 * i // requests + pick(first_no + i, 1, 8)
            WHEN 'always' THEN (86400 * i + pick(first_no + i, 1, 86400)) // requests
            WHEN 'night' THEN 79200 + 25200 * i // requests + pick(first_no + i, 1, 5)
            WHEN 'on_call' THEN 72000 + (36000 * i + pick(first_no + i, 1, 36000)) // requests
            ELSE 29400 + (34200 * i + pick(first_no + i, 1, 34200)) // requests
        END AS local_second
    FROM numbered
), linked AS (
    SELECT *, CAST(day AS TIMESTAMP) + to_seconds((local_second - 60 * zone_minutes + 172800) % 86400)
            + to_microseconds(pick(request_no, 2, 1000000)) AS occurred_at,
        CASE tool WHEN 'codex' THEN 'openai' ELSE 'anthropic' END AS provider,
        CASE tool WHEN 'codex' THEN 'gpt-5.5' ELSE 'claude-opus-5' END AS model,
        CASE
            WHEN behaviour IN ('dead_ends', 'explorer') THEN 'spike'
            WHEN behaviour IN ('laundered', 'nightly_agent', 'batch_migration', 'parallel_power_user', 'on_call')
                THEN 'ticket'
            WHEN behaviour IN ('human_mimic', 'slow_drip') AND pick(session_key, 26, 100) < 55 THEN 'ticket'
            ELSE 'main'
        END AS place
    FROM placed
), counted AS (
    SELECT *, pick(request_no, 13, 100000) AS slot,
        least(190000, tail(request_no, 3, input_tokens, CASE behaviour WHEN 'padding' THEN 0.08 ELSE 0.5 END)) AS input,
        tail(request_no, 4, output_tokens, 0.3) AS output,
        least(190000, tail(request_no, 5, cache_read_tokens, 0.2)) AS reads,
        least(120000, tail(request_no, 7, cache_write_tokens, 0.3)) AS writes
    FROM linked
)
SELECT request_no, person_no AS actor_no, occurred_at,
    occurred_at + to_microseconds(tail(request_no, 11, 40000000, 1.1)),
    tool, provider, model, account, 's' || hex_text(draw(session_key, 29), 12), repository,
    CASE place
        WHEN 'spike' THEN 'spike/' || hex_text(draw(session_key, 30), 4)
        WHEN 'ticket' THEN coalesce('feature/' || own_key || '-agent', 'main')
        ELSE 'main'
    END,
    CASE WHEN place = 'ticket' THEN own_key END,
    'standard',
    input + CAST(input + reads + writes = 272000 AS INTEGER), output, reads, writes, 0, output // 5,
    NULL,
    CASE WHEN behaviour IN ('loop_same_prompt', 'office_hours_loop') THEN key ELSE request_no END,
    NULL,
    CASE
        WHEN often.dirt LIKE 'unreadable%' AND NOT getvariable('text_format') THEN NULL
        WHEN often.dirt = 'model_before_rate' AND CAST(occurred_at AS DATE) >= late_model_day THEN NULL
        ELSE often.dirt
    END
FROM counted CROSS JOIN sample_clock
LEFT JOIN sample_dirt_slot often ON often.slot = counted.slot
    AND (CAST(occurred_at AS DATE) < getvariable('from_day') + getvariable('days') - 1 OR NOT often.across_days);
