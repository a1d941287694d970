-- grain: one row per tool, account and length of gaps between successive requests on one UTC usage day
-- keys:  tool, account, gap_bin
-- input: usage_counted.sql (requests that count)
-- Standard SQL, the same text for every engine. Gaps from 20 seconds to 2 hours; bin n has those of 20 * 1.01^n seconds and up to
-- 1 % more, so ten neighbouring bins are what lies within 5 % of one value. Nothing is a gap across midnight.
WITH gap AS (
    SELECT
        tool, account,
        micro_of_day - LAG(micro_of_day) OVER (PARTITION BY tool, account ORDER BY micro_of_day) AS gap_micros
    FROM (
${counted}
    ) counted_request
), binned AS (
    SELECT tool, account, CAST(FLOOR(LN(gap_micros / 20000000e0) / LN(1.01e0)) AS DECIMAL(5, 0)) AS gap_bin
    FROM gap
    WHERE gap_micros BETWEEN 20000000 AND 7200000000
)
SELECT tool, account, gap_bin, COUNT(*) AS gaps
FROM binned
GROUP BY tool, account, gap_bin
ORDER BY tool, account, gap_bin
