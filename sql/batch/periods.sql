-- grain: one row per period with the days that were collected of it, and since when detail of people, scores and signals are gone
-- keys:  period
-- input: period, source_day, removed_detail (null: there is something, or there never was)
SELECT p.period, p.status, COUNT(s.usage_day) AS days_collected, MAX(s.usage_day) AS last_day,
    (SELECT d.removed_on FROM removed_detail d WHERE d.period = p.period AND d.what = 'people') AS people_removed_on,
    (SELECT d.removed_on FROM removed_detail d WHERE d.period = p.period AND d.what = 'scores') AS scores_removed_on,
    (SELECT d.removed_on FROM removed_detail d WHERE d.period = p.period AND d.what = 'signals') AS signals_removed_on
FROM period p
LEFT JOIN source_day s ON DATE_FORMAT(s.usage_day, '%Y-%m') = p.period
GROUP BY p.period, p.status
ORDER BY p.period
