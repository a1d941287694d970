-- Grain: one row: known_answers.json: the totals of the whole world, and the counts by reason.
-- Inputs: answer_day, answer_cost, sample_usage; variables people, from_day, days, asked_seed.
WITH quarantine AS (
    SELECT COUNT(*) AS n,
        quarantine_reason(event_id, tool, dirt, input_tokens, output_tokens, cache_read_tokens, cache_write_5m_tokens,
            cache_write_1h_tokens, reasoning_tokens) AS reason
    FROM sample_usage GROUP BY reason
), unidentified AS (
    SELECT reason, CAST(SUM(requests) AS BIGINT) AS n FROM answer_cost WHERE reason IS NOT NULL GROUP BY reason
)
SELECT getvariable('people') AS people, getvariable('from_day') AS from_day, getvariable('days') AS days,
    getvariable('asked_seed') AS seed,
    CAST(SUM(rows_read) AS BIGINT) AS rows_read, CAST(SUM(rows_counted) AS BIGINT) AS rows_counted,
    CAST(SUM(rows_duplicate) AS BIGINT) AS rows_duplicate, CAST(SUM(rows_quarantined) AS BIGINT) AS rows_quarantined,
    CAST(SUM(unpriced_requests) AS BIGINT) AS unpriced_requests,
    CAST(SUM(unidentified_requests) AS BIGINT) AS unidentified_requests,
    money_text(SUM(amount)) AS usage_cost,
    (SELECT map(list(reason ORDER BY reason), list(n ORDER BY reason)) FROM quarantine WHERE reason IS NOT NULL)
        AS quarantined,
    (SELECT map(list(reason ORDER BY reason), list(n ORDER BY reason)) FROM unidentified) AS unidentified,
    (SELECT map(list(provider ORDER BY provider), list(money_text(amount) ORDER BY provider))
        FROM (SELECT provider, SUM(amount) AS amount FROM answer_cost GROUP BY provider)) AS usage_cost_of_provider
FROM answer_day
