-- grain: one row per person, team and currency of a month: the same use at other prices
-- keys:  person_id, team, currency
-- input: usage_cost (requests with a price, cost at constant prices); ledger_entry and ref_rate (cost without long context, batch, flex and
--        priority: what is after the first point of a price class)
WITH levels AS (
    SELECT person_id, team, currency, SUM(CASE WHEN priced THEN requests ELSE 0 END) AS requests, 0 AS cost,
        SUM(CASE WHEN constant_currency = 'USD' THEN constant_amount ELSE 0 END) AS constant_usd, 0 AS standard_mode
    FROM usage_cost
    WHERE accounting_day >= :first_day AND accounting_day < :next_month AND person_id NOT IN ('UNIDENTIFIED', 'SHARED')
    GROUP BY person_id, team, currency
    UNION ALL
    SELECT e.person_id, e.team, e.currency, 0, SUM(e.amount), 0,
        SUM(CASE
            WHEN r.rate_id IS NULL THEN e.amount
            ELSE e.quantity / 1000000 * CASE SUBSTRING_INDEX(e.price_class, '.', 1)
                WHEN 'output' THEN r.output_price
                WHEN 'cache_read' THEN COALESCE(r.cache_read_price, r.input_price)
                WHEN 'cache_write_5m' THEN COALESCE(r.cache_write_5m_price, r.input_price)
                WHEN 'cache_write_1h' THEN COALESCE(r.cache_write_1h_price, r.cache_write_5m_price, r.input_price)
                ELSE r.input_price
            END
        END)
    FROM ledger_entry e
    LEFT JOIN (
        SELECT rate_id, MAX(input_price) AS input_price, MAX(output_price) AS output_price,
            MAX(cache_read_price) AS cache_read_price, MAX(cache_write_5m_price) AS cache_write_5m_price,
            MAX(cache_write_1h_price) AS cache_write_1h_price
        FROM ref_rate
        WHERE unit <> 'credit'
        GROUP BY rate_id
    ) r ON r.rate_id = e.rate_id AND e.price_class LIKE '%.%' AND e.unit = 'tokens'
    WHERE e.period = :period AND e.charge_category = 'Usage' AND e.charge_class IS NULL AND e.amount IS NOT NULL
        AND e.person_id NOT IN ('UNIDENTIFIED', 'SHARED', 'UNALLOCATED')
    GROUP BY e.person_id, e.team, e.currency
)
SELECT person_id, team, currency, SUM(requests) AS requests, SUM(cost) AS cost, SUM(constant_usd) AS constant_usd, SUM(standard_mode) AS standard_mode
FROM levels
GROUP BY person_id, team, currency
ORDER BY person_id, team, currency
