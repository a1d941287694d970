-- grain: one row per row of usage_rollup
-- keys:  none needed: what is made of it are sums, the first and the last instant
-- input: usage_rollup of UTC days from the one before :firstDay to :endDay: a rest can reach beyond the window, and accounting days of
--        the window lie on these UTC days too
SELECT usage_day, accounting_day, tool, account, repository, branch, provider, model, billed_by,
    requests, input_tokens, output_tokens, cache_read_tokens, cache_write_5m_tokens, cache_write_1h_tokens, credits,
    TIMESTAMPDIFF(MICROSECOND, usage_day, first_at) DIV 1000 AS first_ms,
    TIMESTAMPDIFF(MICROSECOND, usage_day, last_at) DIV 1000 AS last_ms
FROM usage_rollup
WHERE usage_day >= :firstDay - INTERVAL 1 DAY AND usage_day < :endDay + INTERVAL 1 DAY
