-- grain: one row per thing that signals of the month :period are made of and that is known by its days or its people, with a text that
--        changes when it does
-- keys:  part
-- input: booked_day (says of usage_cost), attributed_day (of usage_attribution) and source_day of days before :knownFrom, patterns and
--        sessions of UTC days from :firstDay to before :endDay and around them, score and person_window of the month. Patterns and
--        sessions that are not all there are not looked at, so that it does not matter how many of them are
SELECT 'booked' AS part, CONCAT(COUNT(*), '/', COALESCE(SUM(CRC32(CONCAT_WS('|', accounting_day, booked_by_run))), 0)) AS content
FROM booked_day
WHERE accounting_day < :knownFrom
UNION ALL
SELECT 'attributed', CONCAT(COUNT(*), '/', COALESCE(SUM(CRC32(CONCAT_WS('|', accounting_day, input_hash, asked_keys, changes_hash))), 0))
FROM attributed_day
WHERE accounting_day < :knownFrom
UNION ALL
SELECT 'collected', CONCAT(COUNT(*), '/', COALESCE(SUM(CRC32(CONCAT_WS('|', usage_day, fingerprint, rows_counted))), 0))
FROM source_day
WHERE usage_day < :knownFrom
UNION ALL
SELECT 'patterns',
    CASE
        WHEN COALESCE(SUM(pattern_key IS NULL), 0) = 0 THEN CAST(COALESCE(SUM(CRC32(CONCAT_WS('|', usage_day, pattern_key))), 0) AS CHAR)
        ELSE 'not all there'
    END
FROM source_day
WHERE usage_day >= :firstDay AND usage_day < :endDay AND rows_counted > 0
UNION ALL
SELECT 'sessions',
    CASE
        WHEN COALESCE(SUM(usage_day >= :firstDay AND usage_day < :endDay AND NOT has_sessions), 0) = 0
            THEN CAST(COALESCE(SUM(has_sessions), 0) AS CHAR)
        ELSE 'not all there'
    END
FROM (
    SELECT s.usage_day, EXISTS (SELECT 1 FROM usage_rollup r WHERE r.usage_day = s.usage_day) AS has_sessions
    FROM source_day s
    WHERE s.usage_day >= :firstDay - INTERVAL 1 DAY AND s.usage_day < :endDay + INTERVAL 1 DAY AND s.rows_counted > 0
) around
UNION ALL
SELECT 'scores', CONCAT(COUNT(*), '/', COALESCE(SUM(CRC32(CONCAT_WS('|', person_id, cohort, cost_usd, value, COALESCE(baseline_period, 'none'),
    COALESCE(standard_cost, 'none'), not_scored, params_version))), 0))
FROM score
WHERE period = :period
UNION ALL
SELECT 'windows', CONCAT(COUNT(*), '/', COALESCE(SUM(CRC32(CONCAT_WS('|', person_id, lag_days, window_from, window_to, cost_usd,
    COALESCE(lead_owner, 'none'), COALESCE(lead_peer, 'none'), COALESCE(help, 'none'), COALESCE(value, 'none')))), 0))
FROM person_window
WHERE period = :period
ORDER BY part
