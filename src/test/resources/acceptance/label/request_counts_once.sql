-- grain: one row per label: a row of a request that must count once
-- keys:  label
-- input: label_row, usage_row, group_match; wherever the request has rows, the mart has one of them in all
SELECT
    key,
    coalesce(verdict IN ('counted', 'duplicate') AND usage_agrees AND found <> plus(expected, own) AND copies > 1 AND NOT EXISTS (
        SELECT 1
        FROM usage_row r
        JOIN group_match g ON g.usage_day = r.usage_day AND g.tool = r.tool AND g.provider = r.provider AND g.model = r.model
            AND g.account = r.account
        WHERE r.tool = l.tool AND r.request_key = l.request_key AND g.expected <> g.found), false) AS handled,
    concat_ws(', ', coalesce(verdict, 'not in the source'), copies || ' rows of the request', said('mart', found),
        said('once', expected), said('twice', plus(expected, own)), CASE WHEN NOT day_agrees THEN 'rows of its day differ' END) AS seen
FROM label_row l
WHERE kind = ?;
