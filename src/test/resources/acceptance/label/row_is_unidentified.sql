-- grain: one row per label: a row of nobody, whose cost must still show
-- keys:  label
-- input: label_row; its cost is UNIDENTIFIED with a reason, and in the ledger on the suspense account
SELECT
    key,
    coalesce(verdict = 'counted' AND usage_agrees AND unidentified <> '' AND cost_agrees AND cost.people = ['UNIDENTIFIED']
        AND cost.says_unidentified AND ledger_agrees
        AND (ledger.day IS NULL OR ledger.accounts = ['suspense:unidentified'] AND ledger.says_unidentified), false) AS handled,
    concat_ws(', ', coalesce(verdict, 'not in the source'), unidentified, said('cost', cost), said('ledger', ledger)) AS seen
FROM label_row
WHERE kind = ?;
