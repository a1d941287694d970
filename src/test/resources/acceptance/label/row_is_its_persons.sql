-- grain: one row per label: a row whose account must resolve to its person in spite of its spelling
-- keys:  label
-- input: label_row, usage_daily of the mart; its cost is that person's, under the account in its plain spelling
SELECT
    key,
    coalesce(verdict = 'counted' AND usage_agrees AND unidentified = '' AND cost_agrees AND cost.people = [person_id]
        AND plus(found, own) <> expected, false) AS handled,
    concat_ws(', ', coalesce(verdict, 'not in the source'), account || ' is ' || person_id, said('cost', cost), said('mart', found),
        said('with it', expected)) AS seen
FROM label_row
WHERE kind = ?;
