-- grain: one row per label: a row that must be kept and cost nothing
-- keys:  label
-- input: label_row; the request is in its group, whose cost is what it is without the row
SELECT
    key,
    coalesce(verdict = 'counted' AND usage_agrees AND amount = 0 AND cost_agrees AND plus(found, own) <> expected, false) AS handled,
    concat_ws(', ', coalesce(verdict, 'not in the source'), said('mart', found), said('with it', expected), said('cost', cost)) AS seen
FROM label_row
WHERE kind = ?;
