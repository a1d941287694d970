-- Grain: service_date (NULL: time unreadable): rows read, counted, dropped as repeats, put in quarantine.
-- Inputs: sample_usage, answer_dropped, answer_cost.
CREATE TABLE answer_day AS
WITH judged AS (
    SELECT CASE WHEN u.dirt = 'unreadable_time' THEN NULL ELSE CAST(u.occurred_at AS DATE) END AS service_date,
        quarantine_reason(event_id, tool, dirt, input_tokens, output_tokens, cache_read_tokens, cache_write_5m_tokens,
            cache_write_1h_tokens, reasoning_tokens) AS reason
    FROM sample_usage u
), read_rows AS (
    SELECT service_date, COUNT(*) AS rows_read, COUNT(reason) AS rows_quarantined FROM judged GROUP BY service_date
), dropped AS (
    SELECT CAST(u.occurred_at AS DATE) AS service_date, COUNT(*) AS rows_duplicate
    FROM sample_usage u SEMI JOIN answer_dropped x ON x.request_no = u.request_no AND x.copy_no = u.copy_no
    GROUP BY 1
), cost AS (
    SELECT service_date, SUM(requests) AS rows_counted, SUM(amount) AS amount,
        SUM(requests) FILTER (NOT priced) AS unpriced_requests,
        SUM(requests) FILTER (person_id = 'UNIDENTIFIED') AS unidentified_requests
    FROM answer_cost GROUP BY service_date
)
SELECT r.service_date, r.rows_read, CAST(coalesce(c.rows_counted, 0) AS BIGINT) AS rows_counted,
    coalesce(d.rows_duplicate, 0) AS rows_duplicate, r.rows_quarantined,
    CAST(coalesce(c.unpriced_requests, 0) AS BIGINT) AS unpriced_requests,
    CAST(coalesce(c.unidentified_requests, 0) AS BIGINT) AS unidentified_requests, coalesce(c.amount, 0) AS amount
FROM read_rows r
LEFT JOIN dropped d ON d.service_date = r.service_date
LEFT JOIN cost c ON c.service_date = r.service_date
ORDER BY r.service_date NULLS LAST;
