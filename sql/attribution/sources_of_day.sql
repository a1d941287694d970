-- grain: one row per collected UTC day around an accounting day
-- keys:  usage_day
-- input: source_day, usage_rollup of UTC days from :dayBefore to :dayAfter: sessions of the day may begin and end on those
SELECT s.usage_day, s.fingerprint, s.collected_by_run,
    EXISTS (SELECT 1 FROM usage_rollup u WHERE u.usage_day = s.usage_day) AS has_sessions
FROM source_day s
WHERE s.usage_day BETWEEN :dayBefore AND :dayAfter
ORDER BY s.usage_day
