-- grain: one row per label: a duplicate that must not count
-- keys:  label
-- input: label_row; usage_repeat of the mart; its group and session are what they are without the row and not what they were with it
SELECT
    key,
    coalesce(verdict = 'duplicate' AND usage_agrees AND found <> plus(expected, own)
        AND (NOT kept OR session_found <> plus(session_expected, own))
        AND (usage_day = winner_day OR EXISTS (SELECT 1 FROM mart_usage_repeat u WHERE u.usage_day = l.usage_day
            AND u.tool = l.tool AND u.request_key = l.request_key AND u.counted_on = l.winner_day)), false) AS handled,
    concat_ws(', ', coalesce(verdict, 'not in the source'), 'by the rules ' || winner_event_id || ' counts', said('mart', found),
        said('without it', expected), said('with it', plus(expected, own)), CASE WHEN NOT day_agrees THEN 'rows of its day differ' END) AS seen
FROM label_row l
WHERE kind = ?;
