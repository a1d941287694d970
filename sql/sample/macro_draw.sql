-- Macro draw(n, k): the k-th made-up number of thing n, 0 to 2^62-1. Every other number comes from it.
-- Keys: n is a row's own number; k is what is drawn (0-19 requests, 20-34 sessions and days, 35-45 people, 46-54
-- tickets, 55-63 commits), so that no two draws share a key. hash() is a fixed function of DuckDB.
-- Inputs: variable seed (already mixed).
CREATE OR REPLACE MACRO draw(n, k) AS CAST(hash(CAST(n AS BIGINT) * 64 + k + getvariable('seed')) >> 2 AS BIGINT);
