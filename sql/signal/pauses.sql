-- grain: one row per person, tool, account and UTC usage day with pauses, of accounts that have :leastGaps or more in all
-- keys:  person_id, tool, account, usage_day
-- input: usage_gap of UTC days from :firstDay to before :endDay, owners.sql
WITH owner AS (
${owners}
), busy AS (
    SELECT tool, account
    FROM usage_gap
    WHERE usage_day >= :firstDay AND usage_day < :endDay
    GROUP BY tool, account
    HAVING SUM(gaps) >= :leastGaps
)
SELECT o.person_id, g.tool, g.account, g.usage_day, g.gap_bins
FROM busy b
JOIN usage_gap g ON g.tool = b.tool AND g.account = b.account AND g.usage_day >= :firstDay AND g.usage_day < :endDay
JOIN owner o ON o.usage_day = g.usage_day AND o.tool = g.tool AND o.account = g.account
WHERE g.gaps > 0
ORDER BY o.person_id, g.tool, g.account, g.usage_day
