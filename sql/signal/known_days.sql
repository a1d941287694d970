-- grain: one row: how many days with use were collected, and how many of them lack their patterns, their prompts or their
--        sessions by now
-- keys:  none
-- input: source_day, usage_rollup of UTC days from :firstDay to before :endDay
SELECT
    COALESCE(SUM(s.pattern_key IS NULL), 0) AS without_patterns,
    COALESCE(SUM(COALESCE(s.pattern_key, '') = ''), 0) AS without_prompts,
    COALESCE(SUM(NOT EXISTS (SELECT 1 FROM usage_rollup r WHERE r.usage_day = s.usage_day)), 0) AS without_sessions
FROM source_day s
WHERE s.usage_day >= :firstDay AND s.usage_day < :endDay AND s.rows_counted > 0
