-- grain: one row per period with the days that were collected of it
-- keys:  period
-- input: period, source_day
SELECT p.period, p.status, COUNT(s.usage_day) AS days_collected, MAX(s.usage_day) AS last_day
FROM period p
LEFT JOIN source_day s ON DATE_FORMAT(s.usage_day, '%Y-%m') = p.period
GROUP BY p.period, p.status
ORDER BY p.period
