-- grain: one row per tool and kind of billing of one UTC usage day
-- keys:  tool, billed_by
-- input: usage_daily
SELECT tool, billed_by, SUM(requests) AS requests
FROM usage_daily
WHERE usage_day = :usageDay
GROUP BY tool, billed_by
