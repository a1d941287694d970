-- grain: one row per row of usage_event, with what it would cost: exact, in currency; amount is null where UNPRICED
-- keys:  row_no
-- input: usage_priced, credit_free, base_currency (one row); the whole request is multiplied by its tier; credits know no tier
CREATE TABLE usage_row AS
WITH charged AS (
    SELECT
        * EXCLUDE (free),
        CASE
            WHEN verdict = 'quarantined' OR missing <> '' THEN NULL
            WHEN billed_by = 'credits' THEN ((credits - coalesce(free, 0))::DECIMAL(24, 8) * credit_price)::DECIMAL(38, 22)
            ELSE (charge_of(input_tokens, input_price) + charge_of(output_tokens, output_price)
                + charge_of(cache_read_tokens, cache_read_price) + charge_of(cache_write_5m_tokens, cache_write_5m_price)
                + charge_of(cache_write_1h_tokens, cache_write_1h_price)) * multiplier * 0.000001::DECIMAL(7, 6)
        END AS amount
    FROM usage_priced
    LEFT JOIN credit_free USING (row_no)
)
SELECT
    * REPLACE (CASE WHEN amount IS NULL THEN b.code ELSE currency END AS currency),
    CASE
        WHEN verdict = 'quarantined' OR amount IS NOT NULL THEN ''
        WHEN missing <> '' THEN missing
        WHEN billed_by = 'tokens' AND multiplier IS NULL THEN 'tier not sold'
        ELSE 'no price for its kind of tokens'
    END AS unpriced
FROM charged
CROSS JOIN base_currency b;
