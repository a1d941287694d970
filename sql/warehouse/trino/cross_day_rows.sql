-- grain: one row per sound usage row of a request that has rows on several days, one of them changed
-- keys:  none: rows may repeat
-- input: request_row (all sound rows), changed_row (those of changed days)
SELECT r.usage_day, r.tool, r.request_key, r.output_tokens, r.ingested_at, r.event_id
FROM request_row r
JOIN (
    SELECT k.tool, k.request_key
    FROM request_row k
    JOIN (SELECT DISTINCT tool, request_key FROM changed_row) c ON c.tool = k.tool AND c.request_key = k.request_key
    GROUP BY k.tool, k.request_key
    HAVING MIN(k.usage_day) <> MAX(k.usage_day)
) spread ON spread.tool = r.tool AND spread.request_key = r.request_key
