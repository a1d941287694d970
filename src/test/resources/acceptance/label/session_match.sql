-- grain: one row per UTC day, tool, account, session, model and ticket (as the source has them), of either side
-- keys:  usage_day, tool, account, session_id, model, ticket_key
-- input: usage_row; usage_rollup of the mart, as far back as it is kept
CREATE OR REPLACE TABLE session_match AS
WITH expected AS (
    SELECT usage_day, tool, account, session_id, model, ticket_key,
        figures(count(*), sum(input_tokens), sum(output_tokens), sum(cache_read_tokens), sum(cache_write_5m_tokens),
            sum(cache_write_1h_tokens), sum(credits)) AS figures
    FROM usage_row
    WHERE verdict = 'counted'
    GROUP BY ALL
),
found AS (
    SELECT usage_day, tool, account, session_id, model, ticket_key,
        figures(sum(requests), sum(input_tokens), sum(output_tokens), sum(cache_read_tokens), sum(cache_write_5m_tokens),
            sum(cache_write_1h_tokens), sum(credits)) AS figures
    FROM mart_usage_rollup
    GROUP BY ALL
)
SELECT usage_day, tool, account, session_id, model, ticket_key, coalesce(e.figures, nothing()) AS expected,
    coalesce(f.figures, nothing()) AS found
FROM expected e
FULL JOIN found f USING (usage_day, tool, account, session_id, model, ticket_key);
