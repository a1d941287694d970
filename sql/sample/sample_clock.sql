-- Grain: one row: the days on which something happens, all UTC midnights inside or at the edge of the window.
-- Inputs: variables from_day, days.
CREATE TABLE sample_clock AS
SELECT
    getvariable('from_day') AS first_day,
    getvariable('from_day') + getvariable('days') AS end_day,
    getvariable('from_day') + getvariable('days') // 2 AS price_cut_day,
    getvariable('from_day') + (2 * getvariable('days')) // 3 AS price_rise_day,
    getvariable('from_day') + (3 * getvariable('days')) // 4 AS late_model_day,
    getvariable('from_day') + getvariable('days') // 3 AS join_day,
    getvariable('from_day') + (2 * getvariable('days')) // 3 AS leave_day,
    getvariable('from_day') + getvariable('days') // 2
        + CASE WHEN day(getvariable('from_day') + getvariable('days') // 2) = 1 THEN 1 ELSE 0 END AS move_day,
    CAST(date_trunc('month', getvariable('from_day') + INTERVAL 1 MONTH) AS DATE) AS month_start_day;
