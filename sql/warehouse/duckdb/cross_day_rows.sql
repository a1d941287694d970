-- grain: one row per sound usage row of a request that may lie on several days
-- keys:  none: rows may repeat
-- input: request_row (sound rows of the days on which they lie), candidate_hash (made by cross_day_hashes.sql, and of requests known to lie on several days)
SELECT r.usage_day, r.tool, r.request_key, r.output_tokens, r.ingested_at, r.event_id
FROM ${request_row} r
WHERE hash(r.tool, r.request_key) IN (SELECT request_hash FROM candidate_hash)
