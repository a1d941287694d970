-- grain: one row per counted row of usage and class of price: a count, its unit price and their product, null where UNPRICED
-- keys:  row_no, price_class
-- input: usage_row; a class is named as in the ledger: input.long.batch; credits that a plan includes are a class of their own
CREATE OR REPLACE VIEW usage_charge AS
WITH charge AS (
    UNPIVOT (
        SELECT * EXCLUDE (credits, included_credits),
            CASE WHEN billed_by = 'tokens' THEN input_tokens END::DECIMAL(24, 8) AS input,
            CASE WHEN billed_by = 'tokens' THEN output_tokens END::DECIMAL(24, 8) AS output,
            CASE WHEN billed_by = 'tokens' THEN cache_read_tokens END::DECIMAL(24, 8) AS cache_read,
            CASE WHEN billed_by = 'tokens' THEN cache_write_5m_tokens END::DECIMAL(24, 8) AS cache_write_5m,
            CASE WHEN billed_by = 'tokens' THEN cache_write_1h_tokens END::DECIMAL(24, 8) AS cache_write_1h,
            CASE WHEN billed_by = 'credits' THEN credits - included_credits END::DECIMAL(24, 8) AS credit,
            CASE WHEN billed_by = 'credits' THEN included_credits END::DECIMAL(24, 8) AS "credit.included"
        FROM usage_row
        WHERE verdict = 'counted'
    ) ON input, output, cache_read, cache_write_5m, cache_write_1h, credit, "credit.included" INTO NAME kind VALUE quantity
)
SELECT
    row_no, usage_day AS service_date, person_id, team, cost_centre, account, provider, tool, card_model, unpriced, unidentified,
    currency, quantity, rate_no, kind, long,
    CASE WHEN billed_by = 'tokens' THEN nullif(nullif(service_tier, ''), 'standard') END AS tier,
    concat_ws('.', kind, CASE WHEN long THEN 'long' END, tier) AS price_class,
    CASE
        WHEN unpriced <> '' THEN NULL
        WHEN kind = 'credit.included' THEN 0
        WHEN kind = 'credit' THEN credit_price::DECIMAL(24, 16)
        ELSE CASE kind WHEN 'input' THEN input_price WHEN 'output' THEN output_price WHEN 'cache_read' THEN cache_read_price
            WHEN 'cache_write_5m' THEN cache_write_5m_price ELSE cache_write_1h_price END::DECIMAL(14, 10)
            * multiplier * 0.000001::DECIMAL(7, 6)
    END::DECIMAL(24, 16) AS unit_price
FROM charge
WHERE quantity <> 0;
