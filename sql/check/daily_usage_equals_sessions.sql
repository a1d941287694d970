-- grain: one row per collected UTC day whose sessions and daily sums differ; no row: the control holds
-- keys:  what
-- input: usage_rollup, usage_daily, of the days that this run collected
WITH sessions AS (
    SELECT
        usage_day, SUM(requests) AS requests,
        SUM(input_tokens + output_tokens + cache_read_tokens + cache_write_5m_tokens + cache_write_1h_tokens) AS tokens,
        SUM(credits) AS credits
    FROM usage_rollup
    WHERE usage_day IN (SELECT work_date FROM run_work WHERE run_id = :runId AND step_name = 'collect')
    GROUP BY usage_day
), daily AS (
    SELECT
        usage_day, SUM(requests) AS requests,
        SUM(input_tokens + output_tokens + cache_read_tokens + cache_write_5m_tokens + cache_write_1h_tokens) AS tokens,
        SUM(credits) AS credits
    FROM usage_daily
    WHERE usage_day IN (SELECT work_date FROM run_work WHERE run_id = :runId AND step_name = 'collect')
    GROUP BY usage_day
)
SELECT
    CAST(s.usage_day AS CHAR) AS what,
    CONCAT('sessions: ', s.requests, ' requests, ', s.tokens, ' tokens, ', s.credits, ' credits; daily: ',
        COALESCE(d.requests, 0), ', ', COALESCE(d.tokens, 0), ', ', COALESCE(d.credits, 0)) AS finding
FROM sessions s
JOIN run_work w ON w.work_date = s.usage_day AND w.run_id = :runId AND w.step_name = 'collect'
LEFT JOIN daily d ON d.usage_day = s.usage_day
WHERE d.usage_day IS NULL OR s.requests <> d.requests OR s.tokens <> d.tokens OR s.credits <> d.credits
