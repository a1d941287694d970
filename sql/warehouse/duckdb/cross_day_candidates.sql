-- grain: one row per request of a changed day that has rows on several days (or shares its hash with one)
-- keys:  tool, request_key
-- input: request_row (one row per sound usage row of the whole source), changed_day; slice by slice to bound memory
WITH changed AS (
    SELECT DISTINCT hash(r.tool, r.request_key) AS request_hash
    FROM request_row r
    JOIN changed_day d ON d.usage_day = r.usage_day
    WHERE hash(r.tool, r.request_key) % ${slices} = ${slice}
), spread AS (
    SELECT hash(r.tool, r.request_key) AS request_hash
    FROM request_row r
    JOIN changed c ON c.request_hash = hash(r.tool, r.request_key)
    GROUP BY 1
    HAVING MIN(r.usage_day) <> MAX(r.usage_day)
)
SELECT DISTINCT r.tool, r.request_key
FROM request_row r
JOIN spread s ON s.request_hash = hash(r.tool, r.request_key)
