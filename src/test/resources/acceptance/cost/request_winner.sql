-- grain: one row per request that has more than one row
-- keys:  tool, request_key
-- input: usage_row
SELECT tool, request_key, winner_event_id
FROM usage_row
WHERE verdict = 'counted' AND copies > 1
ORDER BY ALL;
