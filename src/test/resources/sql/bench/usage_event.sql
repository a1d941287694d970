-- grain: one row per message of a tool on one day; a hundredth of the requests has two, 20 stand on the day before as well
-- keys:  event_id, in the order of time
-- input: bench_session, bench_place; variables day_no, requests (of the day), requests_before (of the day before)
WITH number AS (
    SELECT getvariable('day_no') AS day_no, i AS n, 0 AS copy_no FROM range(getvariable('requests')) AS r(i)
    UNION ALL
    SELECT getvariable('day_no'), i, 1 FROM range(getvariable('requests')) AS r(i)
    WHERE pick(getvariable('day_no') * 1000000000 + i, 15, 100) = 0
    UNION ALL
    SELECT getvariable('day_no') - 1, i * (getvariable('requests_before') // 20), 2 FROM range(20) AS r(i)
    WHERE getvariable('requests_before') >= 20
), placed AS (
    SELECT n.day_no * 1000000000 + n.n AS request_no, n.copy_no, p.i, s.*
    FROM number n
    JOIN bench_place p ON p.place = n.n % 150
    JOIN bench_session s ON s.day_no = n.day_no AND s.block = n.n // 150 AND s.session_in_block = p.session_in_block
), drawn AS (
    SELECT *, draw(request_no, 2) AS luck,
        started_at + to_microseconds(i * pause_seconds * 1000000 + pick(request_no, 1, 1000000 * pause_seconds))
            + to_milliseconds(CASE copy_no WHEN 0 THEN 0 WHEN 1 THEN 900 ELSE 86400000 END) AS occurred_at,
        tool = 'copilot' AS has_credits
    FROM placed
), counted AS (
    SELECT *,
        CASE WHEN luck % 100 < 14 THEN small_model ELSE model END AS used_model,
        CASE WHEN has_credits THEN 0 ELSE least(20000, tail(request_no, 3, 900, 1.0)) END AS input_tokens,
        CASE WHEN has_credits THEN 0 ELSE 1 + least(32000, tail(request_no, 4, 350, 1.1)) END AS output_tokens,
        CASE WHEN has_credits THEN 0 ELSE least(150000, tail(request_no, 5, 38000, 0.8)) END
            + CASE WHEN NOT has_credits AND is_long AND i * 2 >= requests THEN 200000 ELSE 0 END AS cache_read_tokens,
        CASE WHEN has_credits OR (luck >> 10) % 100 >= 40 THEN 0 ELSE 200 + (luck >> 20) % 8000 END AS write_5m,
        CASE WHEN has_credits OR (luck >> 30) % 100 >= 10 THEN 0 ELSE 200 + (luck >> 40) % 4000 END AS write_1h
    FROM drawn
)
SELECT
    'E' || lpad(CAST(getvariable('day_no') * 100000000
        + row_number() OVER (ORDER BY occurred_at, request_no, copy_no) AS VARCHAR), 11, '0') AS event_id,
    occurred_at,
    occurred_at + to_seconds(5 + (luck >> 12) % 55) + to_milliseconds(CAST(copy_no * 10 AS BIGINT)) AS ingested_at,
    tool, provider, used_model AS model, account, session_id,
    'req_' || hex_text(draw(request_no, 10), 16) AS request_id,
    repository, branch,
    CASE WHEN i * 3 >= requests * 2 THEN later_ticket_key ELSE ticket_key END AS ticket_key,
    service_tier,
    CAST(input_tokens AS BIGINT) AS input_tokens,
    -- of a stream the first row has half of what the last one says
    CAST(CASE WHEN copy_no = 0 AND pick(request_no, 15, 100) = 0 THEN output_tokens // 2 ELSE output_tokens END AS BIGINT)
        AS output_tokens,
    CAST(cache_read_tokens AS BIGINT) AS cache_read_tokens,
    CAST(write_5m AS BIGINT) AS cache_write_5m_tokens,
    CAST(write_1h AS BIGINT) AS cache_write_1h_tokens,
    CAST(output_tokens // 2 * ((luck >> 22) % 60) // 100 AS BIGINT) AS reasoning_tokens,
    CAST(CASE WHEN has_credits THEN 1 + (luck >> 20) % 400 END AS DECIMAL(12, 4)) * CAST(0.01 AS DECIMAL(4, 2)) AS credits,
    hex_text(draw(CASE WHEN (luck >> 50) % 5 = 0 THEN session_no ELSE request_no END, 12), 12) AS prompt_hash,
    CAST(CASE WHEN has_credits THEN CAST((luck >> 33) % 10 < 3 AS INTEGER) END AS TINYINT) AS accepted
FROM counted
ORDER BY event_id
