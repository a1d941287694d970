-- Grain: request_no: requests that get a dirt in any case, so that small worlds have each kind: one to twelve turns
-- through all kinds, evenly spread.
-- Inputs: sample_dirt, variable base_rows.
CREATE TABLE sample_dirt_sure AS
SELECT s.request_no, d.dirt, d.tokens_only, d.across_days
FROM (
    SELECT request_no, min(dirt) AS dirt
    FROM (
        SELECT CAST((i * getvariable('base_rows')) // (turns * dirts) AS BIGINT) AS request_no, dirt
        FROM sample_dirt, range(12 * 64) AS r(i), (SELECT least(12, 1 + getvariable('base_rows') // 400) AS turns)
        WHERE i < turns * dirts AND i % dirts = dirt_no
    )
    GROUP BY request_no
) s JOIN sample_dirt d ON d.dirt = s.dirt;
