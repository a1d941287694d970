-- grain: one row per hash of requests that has rows on several days, one of them changed
-- keys:  request_hash
-- input: request_hash (day and hash of the rows of changed days, and of those of other days that may be of the same request), changed_day; slice by slice to bound memory
WITH spread AS (
    SELECT request_hash
    FROM request_hash
    WHERE request_hash % ${slices} = ${slice}
    GROUP BY request_hash
    HAVING MIN(usage_day) <> MAX(usage_day)
)
SELECT DISTINCT h.request_hash
FROM request_hash h
JOIN spread s ON s.request_hash = h.request_hash
JOIN changed_day d ON d.usage_day = h.usage_day
