-- grain: one row per distinct row of the rate card, with the fall-backs of missing cache prices filled in
-- keys:  rate_no
-- input: rate; cache read and 5-minute write fall back to input, 1-hour write to 5-minute write, long prices likewise
CREATE TABLE rate_read AS
WITH parsed AS (
    SELECT DISTINCT
        provider, model_id, unit, upper(trim(currency)) AS currency,
        day_of(date_from) AS valid_from, day_of(date_to) AS valid_to,
        price_of(input) AS input, price_of(output) AS output,
        coalesce(price_of(cache_read), price_of(input)) AS cache_read,
        coalesce(price_of(cache_write_5m), price_of(input)) AS cache_write_5m,
        coalesce(price_of(cache_write_1h), price_of(cache_write_5m), price_of(input)) AS cache_write_1h,
        try_cast(long_context_threshold AS BIGINT) AS threshold,
        price_of(long_input) AS long_input, price_of(long_output) AS long_output,
        coalesce(price_of(long_cache_read), price_of(long_input)) AS long_cache_read,
        coalesce(price_of(long_cache_write_5m), price_of(long_input)) AS long_cache_write_5m,
        coalesce(price_of(long_cache_write_1h), price_of(long_cache_write_5m), price_of(long_input)) AS long_cache_write_1h,
        price_of(batch_discount)::DECIMAL(10, 6) AS batch,
        price_of(flex_multiplier)::DECIMAL(10, 6) AS flex,
        price_of(priority_multiplier)::DECIMAL(10, 6) AS priority,
        price_of(credit_price) AS credit
    FROM rate
    WHERE day_of(date_to) IS NOT NULL OR coalesce(trim(date_to), '') = ''
)
SELECT row_number() OVER (ORDER BY provider, model_id, valid_from, valid_to, unit, currency) AS rate_no, * FROM parsed;
