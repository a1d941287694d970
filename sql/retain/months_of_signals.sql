-- grain: one row per month that signals were looked for in, with the day on which its last question expires
-- keys:  period
-- input: usage_signal_month, usage_question; months whose signals were removed are left out; null: nothing was asked
SELECT m.period, MAX(q.expires_on) AS last_expires_on
FROM usage_signal_month m
LEFT JOIN usage_question q ON q.period = m.period
WHERE m.period NOT IN (SELECT period FROM removed_detail WHERE what = 'signals')
GROUP BY m.period
ORDER BY m.period
