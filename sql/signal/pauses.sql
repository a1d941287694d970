-- grain: one row per tool, account and UTC usage day with pauses, of accounts that have :leastGaps or more in all
-- keys:  tool, account, usage_day: rows of an account follow each other
-- input: usage_gap of UTC days from :firstDay to before :endDay
WITH busy AS (
    SELECT tool, account
    FROM usage_gap
    WHERE usage_day >= :firstDay AND usage_day < :endDay
    GROUP BY tool, account
    HAVING SUM(gaps) >= :leastGaps
)
SELECT g.tool, g.account, g.usage_day, g.gap_bins
FROM busy b
JOIN usage_gap g ON g.tool = b.tool AND g.account = b.account AND g.usage_day >= :firstDay AND g.usage_day < :endDay
WHERE g.gaps > 0
ORDER BY g.tool, g.account, g.usage_day
