-- Grain: provider, model_id, date_from: the contract's rate card; date_to is exclusive and empty while the price holds.
-- Inputs: sample_rate_price, sample_clock.
CREATE TABLE world.rate AS
WITH dated AS (
    SELECT p.*, c.first_day - 300 AS card_day,
        CASE p.phase WHEN 'cut' THEN c.price_cut_day WHEN 'rise' THEN c.price_rise_day
            WHEN 'late' THEN c.late_model_day END AS change_day
    FROM sample_rate_price p CROSS JOIN sample_clock c
)
SELECT
    provider, model_id,
    CASE WHEN step = 0 THEN card_day ELSE change_day END AS date_from,
    CASE WHEN step = 0 THEN change_day END AS date_to,
    'USD' AS currency,
    CASE WHEN credit_price IS NULL THEN '1M_tokens' ELSE 'credit' END AS unit,
    CAST(input AS DECIMAL(12, 4)) AS input,
    CAST(output AS DECIMAL(12, 4)) AS output,
    CAST(cache_read AS DECIMAL(12, 4)) AS cache_read,
    CAST(cache_write_5m AS DECIMAL(12, 4)) AS cache_write_5m,
    CAST(cache_write_1h AS DECIMAL(12, 4)) AS cache_write_1h,
    CAST(long_context_threshold AS BIGINT) AS long_context_threshold,
    CAST(long_input AS DECIMAL(12, 4)) AS long_input,
    CAST(long_output AS DECIMAL(12, 4)) AS long_output,
    CAST(long_cache_read AS DECIMAL(12, 4)) AS long_cache_read,
    CAST(long_cache_write_5m AS DECIMAL(12, 4)) AS long_cache_write_5m,
    CAST(long_cache_write_1h AS DECIMAL(12, 4)) AS long_cache_write_1h,
    CAST(batch_discount AS DECIMAL(8, 4)) AS batch_discount,
    CAST(flex_multiplier AS DECIMAL(8, 4)) AS flex_multiplier,
    CAST(priority_multiplier AS DECIMAL(8, 4)) AS priority_multiplier,
    CAST(credit_price AS DECIMAL(12, 4)) AS credit_price,
    'made up' AS date_basis,
    'tokenyield sample' AS source,
    CAST(NULL AS VARCHAR) AS source_commit,
    CAST(NULL AS VARCHAR) AS agreeing_sources,
    CAST(NULL AS VARCHAR) AS disagreeing_sources
FROM dated
WHERE step = 1 OR change_day IS NULL OR change_day > card_day
ORDER BY provider, model_id, date_from;
