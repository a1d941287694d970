-- grain: one row per UTC usage day, tool and account with use
-- keys:  usage_day, tool, account
-- input: usage_gap of UTC days from :firstDay to before :endDay
SELECT usage_day, tool, account, longest_gap_seconds
FROM usage_gap
WHERE usage_day >= :firstDay AND usage_day < :endDay
