-- Grain: month_start: the months that the window reaches into, whole; month_no counts them from 0.
-- Inputs: sample_clock.
CREATE TABLE sample_month AS
SELECT CAST(start AS DATE) AS month_start, CAST(start + INTERVAL 1 MONTH AS DATE) AS next_start,
    strftime(start, '%Y-%m') AS period, row_number() OVER (ORDER BY start) - 1 AS month_no
FROM (
    SELECT unnest(generate_series(date_trunc('month', first_day), CAST(end_day - 1 AS TIMESTAMP), INTERVAL 1 MONTH))
        AS start
    FROM sample_clock
)
ORDER BY month_start;
