-- grain: one row per event that counts; amount is null where UNPRICED
-- keys:  event_id
-- input: usage_row
SELECT event_id, amount
FROM usage_row
WHERE verdict = 'counted'
ORDER BY event_id;
