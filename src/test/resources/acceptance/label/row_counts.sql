-- grain: one row per label: a row that must count, on the UTC day of its instant
-- keys:  label
-- input: label_row; its group and session are what they are with the row and not what they were without it; its cost is in the ledger
SELECT
    key,
    coalesce(verdict = 'counted' AND usage_agrees AND cost_agrees AND ledger_agrees AND usage_day = occurred::DATE
        AND plus(found, own) <> expected AND newest_ingested_at >= ingested, false) AS handled,
    concat_ws(', ', coalesce(verdict, 'not in the source'), said('of', occurred), said('mart', found), said('with it', expected),
        CASE WHEN NOT day_agrees THEN 'rows of its day differ' END, CASE WHEN NOT cost_agrees THEN said('cost differs:', cost) END,
        CASE WHEN NOT ledger_agrees THEN said('ledger differs:', ledger) END, said('newest', newest_ingested_at)) AS seen
FROM label_row
WHERE kind = ?;
