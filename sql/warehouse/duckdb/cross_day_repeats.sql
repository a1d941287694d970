-- grain: one row per request and UTC usage day on which its rows do not count
-- keys:  usage_day, tool, request_key
-- input: candidate_row (see cross_day_rows.sql), settled_request (requests that count on a day which the source no longer has,
--        or whose detail was removed), removed_day
-- A request counts on the day of its best row, in the order of usage_counted.sql; a settled one where it counted before; one with rows
-- on a removed day there, because what was booked of it stays.
WITH ranked AS (
    SELECT
        usage_day, tool, request_key,
        ROW_NUMBER() OVER (
            PARTITION BY tool, request_key
            ORDER BY usage_day NOT IN (SELECT usage_day FROM removed_day), output_tokens DESC, ingested_at, event_id, usage_day
        ) AS place
    FROM candidate_row
), winner AS (
    SELECT r.tool, r.request_key, COALESCE(s.counted_on, r.usage_day) AS counted_on
    FROM ranked r
    LEFT JOIN settled_request s ON s.tool = r.tool AND s.request_key = r.request_key
    WHERE r.place = 1
)
SELECT DISTINCT r.usage_day, r.tool, r.request_key, w.counted_on
FROM candidate_row r
JOIN winner w ON w.tool = r.tool AND w.request_key = r.request_key
WHERE r.usage_day <> w.counted_on
ORDER BY r.usage_day, r.tool, r.request_key
