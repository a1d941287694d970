-- grain: one row per label: a row that must be reported and not count
-- keys:  label
-- input: label_row; quarantine of the mart has the row's key on its day; its group is what it is without the row
SELECT
    key,
    coalesce(verdict = 'quarantined' AND usage_agrees AND found <> plus(expected, own)
        AND (NOT kept OR session_found <> plus(session_expected, own))
        AND q.lines >= 1 AND q.rules <> '', false) AS handled,
    concat_ws(', ', coalesce(verdict, 'not in the source'), broken, coalesce('mart says: ' || q.rules, 'no line in quarantine'),
        said('mart', found), said('without it', expected), CASE WHEN NOT day_agrees THEN 'rows of its day differ' END) AS seen
FROM label_row l
LEFT JOIN (
    SELECT source_day, row_key, sum(row_count) AS lines, string_agg(rule_name, '; ') AS rules FROM mart_quarantine GROUP BY ALL
) q ON q.row_key = l.event_id AND q.source_day = l.usage_day
WHERE kind = ?;
