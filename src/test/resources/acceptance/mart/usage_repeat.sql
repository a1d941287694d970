-- grain: one row per request and UTC usage day on which its rows do not count
-- keys:  usage_day, tool, request_key
-- input: usage_repeat of the mart
SELECT usage_day, tool, request_key, counted_on
FROM usage_repeat
