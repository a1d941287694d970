-- grain: one row per currency that has a rate into the base currency on the last day of the month, as it is known now
-- keys:  currency
-- input: ref_fx_rate of the day before :next_month, into :base_currency
SELECT currency, base_currency, rate_day, rate
  FROM ref_fx_rate
 WHERE rate_day = CAST(:next_month AS DATE) - INTERVAL 1 DAY AND base_currency = :base_currency AND known_to IS NULL
 ORDER BY currency
