-- grain: one row per label: the row that must count for its request
-- keys:  label
-- input: label_row, usage_row; its group is what it is with this row, and not what it were with another row of the request
WITH other AS (
    SELECT l.label_no, list(figures(1, r.input_tokens, r.output_tokens, r.cache_read_tokens, r.cache_write_5m_tokens,
        r.cache_write_1h_tokens, r.credits)) AS rows
    FROM label_row l
    JOIN usage_row r ON r.tool = l.tool AND r.request_key = l.request_key AND r.row_no <> l.row_no
        AND r.output_tokens <> l.output_tokens
    GROUP BY ALL
)
SELECT
    l.key,
    coalesce(l.verdict = 'counted' AND l.usage_agrees AND len(o.rows) > 0
        AND len(list_filter(o.rows, lambda f: plus(l.found, l.own) = plus(l.expected, f))) = 0, false) AS handled,
    concat_ws(', ', coalesce(l.verdict, 'not in the source'), 'by the rules ' || l.winner_event_id || ' counts', said('mart', l.found),
        said('with this row', l.expected), said('this row', l.own), said('other rows', o.rows)) AS seen
FROM label_row l
LEFT JOIN other o ON o.label_no = l.label_no
WHERE l.kind = ?;
