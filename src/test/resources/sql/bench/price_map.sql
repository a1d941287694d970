-- grain: one row per model, tier, size of context and validity, in pico-USD a token; the same text for DuckDB and MySQL
-- keys:  provider, model, service_tier, ctx_tier, valid_from
-- input: rate of the contract; every model has one threshold here, which is work alike and no money
INSERT INTO bench_price_map (provider, model, service_tier, ctx_tier, valid_from, valid_to, in_pico, out_pico, cr_pico,
    cw5_pico, cw1_pico)
SELECT
    provider, model_id, tier.service_tier, ctx.ctx_tier, date_from, COALESCE(date_to, DATE '2100-01-01'),
    tier.factor * CASE WHEN ctx.ctx_tier = 1 THEN COALESCE(long_input, input) ELSE input END * 1000000,
    tier.factor * CASE WHEN ctx.ctx_tier = 1 THEN COALESCE(long_output, output) ELSE output END * 1000000,
    tier.factor * COALESCE(CASE WHEN ctx.ctx_tier = 1 THEN COALESCE(long_cache_read, cache_read) ELSE cache_read END, input)
        * 1000000,
    tier.factor * COALESCE(cache_write_5m, input) * 1000000,
    tier.factor * COALESCE(cache_write_1h, cache_write_5m, input) * 1000000
FROM ${rate} r
CROSS JOIN (
    SELECT 'standard' AS service_tier, 1.0 AS factor UNION ALL SELECT 'batch', 0.5 UNION ALL SELECT 'priority', 2.0
) tier
CROSS JOIN (SELECT 0 AS ctx_tier UNION ALL SELECT 1) ctx
WHERE unit = '1M_tokens'
