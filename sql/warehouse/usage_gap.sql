-- grain: one row per tool and account of one UTC usage day
-- keys:  tool, account
-- input: usage_counted.sql (requests that count)
-- Standard SQL, the same text for every engine but for the one function that joins texts. Gaps from 20 seconds to 2 hours have a
-- bin. Number n is of 20 * 1.01^n seconds and up to 1 % more, so ten neighbouring bins are what lies within 5 % of one value. In
-- gap_bins stands how many gaps there were of which (271:33 272:66). The longest time without a request begins at midnight UTC;
-- what is left behind the last request is for the reader to add.
WITH gap AS (
    SELECT
        tool, account, micro_of_day,
        micro_of_day - LAG(micro_of_day) OVER (PARTITION BY tool, account ORDER BY micro_of_day) AS gap_micros
    FROM (
${counted}
    ) counted_request
), binned AS (
    SELECT
        tool, account, micro_of_day,
        COALESCE(gap_micros, micro_of_day) AS rest_micros,
        CASE
            WHEN gap_micros BETWEEN 20000000 AND 7200000000
                THEN CAST(FLOOR(LN(gap_micros / 20000000e0) / LN(1.01e0)) AS DECIMAL(5, 0))
        END AS gap_bin
    FROM gap
), summed AS (
    SELECT
        tool, account, gap_bin,
        COUNT(*) AS requests,
        MAX(rest_micros) AS longest_micros,
        MAX(micro_of_day) AS last_micro
    FROM binned
    GROUP BY tool, account, gap_bin
)
SELECT
    tool, account,
    SUM(requests) AS requests,
    MAX(longest_micros) AS longest_micros,
    MAX(last_micro) AS last_micro,
    SUM(CASE WHEN gap_bin IS NULL THEN 0 ELSE requests END) AS gaps,
    COALESCE(${gap_bins}, '') AS gap_bins
FROM summed
GROUP BY tool, account
ORDER BY tool, account
