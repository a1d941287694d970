-- grain: one row per rate of the card among those that priced entries of the period
-- keys:  rate_id
-- input: ref_rate by :rates (a rate_id is made of its prices: its first knowledge is the one to show)
SELECT rate_id, provider, model_id, valid_from, valid_to, unit, input_price, output_price, cache_read_price,
       cache_write_5m_price, cache_write_1h_price, long_context_over, long_input_price, long_output_price,
       long_cache_read_price, long_cache_write_5m_price, long_cache_write_1h_price, batch_multiplier, flex_multiplier,
       priority_multiplier, credit_price, known_from, source
  FROM (SELECT ref_rate.*, ROW_NUMBER() OVER (PARTITION BY rate_id ORDER BY known_from) AS known_as
          FROM ref_rate
         WHERE rate_id IN (:rates)) AS r
 WHERE known_as = 1
