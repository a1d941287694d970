-- Macro tail(n, k, median, spread): a whole number with a long tail (lognormal).
-- Keys: as draw. Inputs: macro bell.
CREATE OR REPLACE MACRO tail(n, k, median, spread) AS CAST(round(median * exp(spread * bell(n, k))) AS BIGINT);
