-- grain: one price or multiplier, or null for none
-- keys:  none
-- input: the price as text, at most 10 decimals
CREATE MACRO price_of(t) AS decimal_of(nullif(trim(t), ''))::DECIMAL(20, 10);
