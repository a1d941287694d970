-- Grain: request_no, copy_no: sound rows that do not count because another row of their request does.
-- One request is tool and request_id (without one: the event_id), over all days. What counts has most output tokens,
-- then the earliest ingested_at, then the smallest event_id; rows in quarantine take no part.
-- Inputs: sample_usage, macro quarantine_reason.
CREATE TABLE answer_dropped AS
WITH repeated AS (
    SELECT DISTINCT request_no FROM sample_usage WHERE copy_no > 0
), ranked AS (
    SELECT u.request_no, u.copy_no,
        row_number() OVER (
            PARTITION BY u.tool, u.request_id, CASE WHEN u.request_id IS NULL THEN u.event_id END
            ORDER BY u.output_tokens DESC, u.ingested_at, u.event_id, u.copy_no
        ) AS place
    FROM sample_usage u SEMI JOIN repeated r ON r.request_no = u.request_no
    WHERE quarantine_reason(event_id, tool, dirt, input_tokens, output_tokens, cache_read_tokens, cache_write_5m_tokens,
        cache_write_1h_tokens, reasoning_tokens) IS NULL
)
SELECT request_no, copy_no FROM ranked WHERE place > 1;
