-- Macro pick(n, k, m): one of 0 .. m-1.
-- Keys: as draw. Inputs: macro draw.
CREATE OR REPLACE MACRO pick(n, k, m) AS draw(n, k) % CAST(m AS BIGINT);
