-- grain: one row per UTC day, tool, provider, model (as the source has it) and account, of either side
-- keys:  usage_day, tool, provider, model, account
-- input: usage_row; usage_daily of the mart
CREATE OR REPLACE TABLE group_match AS
WITH expected AS (
    SELECT usage_day, tool, provider, model, account,
        figures(count(*), sum(input_tokens), sum(output_tokens), sum(cache_read_tokens), sum(cache_write_5m_tokens),
            sum(cache_write_1h_tokens), sum(credits)) AS figures
    FROM usage_row
    WHERE verdict = 'counted'
    GROUP BY ALL
),
found AS (
    SELECT usage_day, tool, provider, model, account, bool_and(accounting_day = usage_day) AS on_its_day,
        figures(sum(requests), sum(input_tokens), sum(output_tokens), sum(cache_read_tokens), sum(cache_write_5m_tokens),
            sum(cache_write_1h_tokens), sum(credits)) AS figures
    FROM mart_usage_daily
    GROUP BY ALL
)
SELECT usage_day, tool, provider, model, account, coalesce(e.figures, nothing()) AS expected,
    coalesce(f.figures, nothing()) AS found, coalesce(f.on_its_day, true) AS on_its_day
FROM expected e
FULL JOIN found f USING (usage_day, tool, provider, model, account);
