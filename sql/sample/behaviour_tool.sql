-- Grain: tool: sample_tool of a world with behaviours: few requests or many, a person's spend is about what
-- SCORE.md says: a median of about 200 dollars in 28 days. So requests of a world that has few are large, up to what
-- models take.
-- Keys: tool. Inputs: sample_tool, variables base_rows, people, days.
CREATE OR REPLACE TABLE sample_tool AS
WITH need AS (
    SELECT greatest(1.0, 450.0 * getvariable('people') * getvariable('days') / getvariable('base_rows')) AS times
)
SELECT t.* REPLACE (
    CAST(least(6000, input_median * least(times, 3)) AS BIGINT) AS input_median,
    CAST(CASE WHEN output_median > 0 THEN least(40000, greatest(100, output_median) * times * 2) ELSE 0 END AS BIGINT)
        AS output_median,
    least(output_spread, 1.0) AS output_spread,
    CAST(least(160000, cache_read_median * least(times, 8)) AS BIGINT) AS cache_read_median,
    least(cache_read_spread, 0.4) AS cache_read_spread,
    CAST(least(150000, write_5m_median * times * 2) AS BIGINT) AS write_5m_median,
    least(write_5m_spread, 0.8) AS write_5m_spread,
    CAST(least(60000, write_1h_median * times * 2) AS BIGINT) AS write_1h_median,
    least(write_1h_spread, 0.8) AS write_1h_spread
)
FROM sample_tool t CROSS JOIN need
ORDER BY tool;
