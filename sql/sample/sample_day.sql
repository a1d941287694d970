-- Grain: day_no: a day's request numbers, first_no inclusive to next_no exclusive; all days together have base_rows.
-- Inputs: sample_actor_day, variable base_rows.
CREATE TABLE sample_day AS
WITH total AS (
    SELECT day_no, day, SUM(weight) AS weight FROM sample_actor_day GROUP BY day_no, day
), summed AS (
    SELECT *, SUM(weight) OVER (ORDER BY day_no) AS upto, greatest(1, SUM(weight) OVER ()) AS whole FROM total
)
SELECT day_no, day, CAST(upto - weight AS HUGEINT) AS weight_before, CAST(whole AS HUGEINT) AS whole,
    CAST((upto - weight) * getvariable('base_rows') // whole AS BIGINT) AS first_no,
    CAST(upto * getvariable('base_rows') // whole AS BIGINT) AS next_no
FROM summed
ORDER BY day_no;
