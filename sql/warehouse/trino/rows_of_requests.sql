-- grain: one row per sound usage row of some requests
-- keys:  none: rows may repeat
-- input: request_row (all sound rows), wanted_request
SELECT r.usage_day, r.tool, r.request_key, r.output_tokens, r.ingested_at, r.event_id
FROM request_row r
JOIN wanted_request w ON w.tool = r.tool AND w.request_key = r.request_key
