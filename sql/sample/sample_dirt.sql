-- Grain: dirt: each way to make a request dirty, how often per 100,000, and its rows in each of three variants.
-- tokens_only: not for rows billed in credits. across_days: not on the last day.
-- unreadable_number and unreadable_time exist in text files only.
CREATE TABLE sample_dirt AS
SELECT *, row_number() OVER (ORDER BY dirt) - 1 AS dirt_no, COUNT(*) OVER () AS dirts,
    CAST(SUM(per_100k) OVER (ORDER BY dirt) AS BIGINT) AS upto
FROM (VALUES
    ('account_case_or_space', 155, false, false, [1, 1, 1]),
    ('account_missing', 20, false, false, [1, 1, 1]),
    ('broken_repeat', 15, true, false, [2, 2, 2]),
    ('day_last_microsecond', 40, false, false, [1, 1, 1]),
    ('day_midnight', 40, false, false, [1, 1, 1]),
    ('dup_across_days', 60, false, true, [2, 2, 2]),
    ('dup_exact', 210, false, false, [2, 2, 3]),
    ('dup_stream', 250, true, false, [2, 3, 3]),
    ('late_arrival', 460, false, false, [1, 1, 1]),
    ('long_context_edge', 20, true, false, [1, 1, 1]),
    ('missing_key', 12, false, false, [1, 1, 1]),
    ('missing_request_id', 60, false, false, [1, 2, 2]),
    ('model_alias', 460, true, false, [1, 1, 1]),
    ('model_before_rate', 30, true, false, [1, 1, 1]),
    ('negative_tokens', 30, true, false, [1, 1, 1]),
    ('odd_ticket_key', 60, false, false, [1, 1, 1]),
    ('overflow_tokens', 10, true, false, [1, 1, 1]),
    ('same_event_twice', 60, false, false, [2, 2, 2]),
    ('same_id_other_tool', 20, true, false, [2, 2, 2]),
    ('unknown_model', 130, true, false, [1, 1, 1]),
    ('unknown_person', 125, false, false, [1, 1, 1]),
    ('unreadable_number', 15, true, false, [1, 1, 1]),
    ('unreadable_time', 10, false, false, [1, 1, 1]),
    ('zero_tokens', 150, true, false, [1, 1, 1])
) AS way(dirt, per_100k, tokens_only, across_days, copies);
