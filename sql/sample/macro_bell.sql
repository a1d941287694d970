-- Macro bell(n, k): about normal, mean 0, deviation 1, as the sum of four 15-bit numbers out of one draw; at most 3.46.
-- Keys: as draw. Inputs: macro draw.
CREATE OR REPLACE MACRO bell(n, k) AS (
    (draw(n, k) & 32767) + ((draw(n, k) >> 15) & 32767) + ((draw(n, k) >> 30) & 32767) + ((draw(n, k) >> 45) & 32767)
    - 65534) / 18918.6;
