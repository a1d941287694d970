-- grain: one row per tool and account on one UTC usage day
-- keys:  tool, account
-- input: usage_counted.sql (requests that count)
-- Standard SQL, the same text for every engine. The longest time without a request, in whole seconds rounded down, counts from
-- midnight to midnight UTC: also from midnight to the first request and from the last one to midnight. Its length alone is told,
-- never when it was.
WITH gap AS (
    SELECT
        tool, account, micro_of_day,
        micro_of_day - COALESCE(LAG(micro_of_day) OVER (PARTITION BY tool, account ORDER BY micro_of_day), 0) AS gap_micros
    FROM (
${counted}
    ) counted_request
)
SELECT
    tool, account,
    COUNT(*) AS requests,
    CAST(FLOOR(GREATEST(MAX(gap_micros), 86400000000 - MAX(micro_of_day)) / 1000000e0) AS DECIMAL(5, 0)) AS longest_gap_seconds
FROM gap
GROUP BY tool, account
ORDER BY tool, account
