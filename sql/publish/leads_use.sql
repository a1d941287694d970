-- grain: one row per person, team, currency and week of a month, of the days :first_day to before :next_month
-- keys:  person_id, team, currency, week_from
-- input: summary_person_day; accounts of nobody and shared ones are no people; weeks begin on Monday or with the month
SELECT person_id, team, currency,
    GREATEST(CAST(:first_day AS DATE), service_date - INTERVAL WEEKDAY(service_date) DAY) AS week_from,
    COUNT(CASE WHEN requests > 0 THEN 1 END) AS person_days,
    SUM(requests) AS requests,
    SUM(tokens_in) AS tokens_in,
    SUM(tokens_out) AS tokens_out,
    SUM(tokens_cache_read) AS tokens_cache_read,
    SUM(tokens_cache_write) AS tokens_cache_write,
    SUM(credits) AS credits,
    SUM(usage_cost) AS usage_cost
FROM summary_person_day
WHERE service_date >= :first_day AND service_date < :next_month AND person_id NOT IN ('UNIDENTIFIED', 'SHARED', 'UNALLOCATED')
GROUP BY person_id, team, currency, GREATEST(CAST(:first_day AS DATE), service_date - INTERVAL WEEKDAY(service_date) DAY)
HAVING SUM(requests) <> 0 OR SUM(usage_cost) <> 0
ORDER BY person_id, team, currency, week_from
