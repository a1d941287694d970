-- grain: one row per rate of the card that priced tokens or credits in entries of the period; without prices where the rate card does not have it
-- keys:  rate_id, currency
-- input: ledger_entry by :period, ref_rate (a rate_id is made of its prices: its first knowledge is the one to show)
SELECT u.rate_id, r.provider, r.model_id, r.valid_from, r.valid_to, u.currency, r.unit, r.input_price, r.output_price,
       r.cache_read_price, r.cache_write_5m_price, r.cache_write_1h_price, r.long_context_over, r.long_input_price,
       r.long_output_price, r.long_cache_read_price, r.long_cache_write_5m_price, r.long_cache_write_1h_price,
       r.batch_multiplier, r.flex_multiplier, r.priority_multiplier, r.credit_price, r.known_from, r.source,
       u.line_count, u.amount
  FROM (SELECT rate_id, currency, COUNT(*) AS line_count, SUM(amount) AS amount
          FROM ledger_entry
         WHERE period = :period AND charge_category = 'Usage' AND rate_id IS NOT NULL AND rate_id NOT LIKE 'plan:%'
         GROUP BY rate_id, currency) AS u
  LEFT JOIN (SELECT ref_rate.*, ROW_NUMBER() OVER (PARTITION BY rate_id ORDER BY known_from) AS known_as
               FROM ref_rate) AS r
    ON r.rate_id = u.rate_id AND r.known_as = 1
 ORDER BY r.provider, r.model_id, r.valid_from, u.rate_id, u.currency
