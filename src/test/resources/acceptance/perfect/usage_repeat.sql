-- grain: one row per request and UTC usage day on which its rows do not count
-- keys:  usage_day, tool, request_key
-- input: usage_row of the independent computation
SELECT DISTINCT usage_day, tool, request_key, winner_day AS counted_on
FROM usage_row
WHERE verdict = 'duplicate' AND usage_day <> winner_day
