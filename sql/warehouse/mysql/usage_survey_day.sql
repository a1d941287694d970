-- grain: one row: one UTC usage day that is read alone; row_count 0 for a day without rows
-- keys:  none
-- input: usage_event in MySQL; the figures are those of usage_survey.sql. Without groups the server keeps no temporary table, in which the
--        smallest and largest event_id of a group take it most of the time: 1.7 microseconds of CPU a row where that takes 13
SELECT
    CAST('${day}' AS DATE) AS usage_day,
    COUNT(*) AS row_count,
    MAX(ingested_at) AS newest_ingested_at,
    ${content} AS content
FROM usage_event
WHERE occurred_at >= '${day}' AND occurred_at < '${next_day}'
