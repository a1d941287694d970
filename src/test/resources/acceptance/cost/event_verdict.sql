-- grain: one row per row of usage_event: counted, duplicate or quarantined
-- keys:  row_no
-- input: event_read; a request is (tool, request id), or the event id where there is none, over the whole source
CREATE TABLE event_verdict AS
WITH sound AS (
    SELECT
        *,
        CASE WHEN request_id = '' THEN 'e:' || event_id ELSE 'r:' || request_id END AS request_key
    FROM event_read
    WHERE broken = ''
),
placed AS (
    SELECT
        row_no,
        request_key,
        row_number() OVER best AS place,
        first_value(event_id) OVER best AS winner_event_id,
        first_value(usage_day) OVER best AS winner_day,
        count(*) OVER (PARTITION BY tool, request_key) AS copies
    FROM sound
    WINDOW best AS (PARTITION BY tool, request_key ORDER BY meters[2] DESC, ingested, event_id, row_no)
)
SELECT
    e.* EXCLUDE (meters, credits_text),
    CASE WHEN e.broken <> '' THEN 'quarantined' WHEN p.place = 1 THEN 'counted' ELSE 'duplicate' END AS verdict,
    p.request_key,
    p.winner_event_id,
    p.winner_day,
    p.copies,
    e.meters[1] AS input_tokens,
    e.meters[2] AS output_tokens,
    e.meters[3] AS cache_read_tokens,
    e.meters[4] AS cache_write_5m_tokens,
    e.meters[5] AS cache_write_1h_tokens,
    e.meters[6] AS reasoning_tokens,
    CASE WHEN e.credits_text = '' THEN 'tokens' ELSE 'credits' END AS billed_by
FROM event_read e
LEFT JOIN placed p ON p.row_no = e.row_no;
