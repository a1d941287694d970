-- grain: one row per request of a block of 150, which is ten sessions of 10 to 40 requests
-- keys:  place
-- input: none
CREATE TABLE bench_place AS
WITH session AS (
    SELECT unnest(range(10)) AS session_in_block, unnest([10, 10, 10, 11, 11, 12, 13, 15, 18, 40]) AS requests
), begun AS (
    SELECT *, SUM(requests) OVER (ORDER BY session_in_block) - requests AS first_place FROM session
)
SELECT CAST(first_place + i AS BIGINT) AS place, session_in_block, i, requests
FROM (SELECT *, unnest(range(requests)) AS i FROM begun)
