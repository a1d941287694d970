-- grain: one row per label: a row that must be reported as UNPRICED with its tokens
-- keys:  label
-- input: label_row; its line of cost is not priced and says why, its lines in the ledger have the tokens and no amount
SELECT
    key,
    coalesce(verdict = 'counted' AND usage_agrees AND unpriced <> '' AND cost_agrees AND cost.found_unpriced >= 1
        AND cost.says_unpriced AND ledger_agrees
        AND (ledger.day IS NULL OR ledger.found_unpriced > 0 AND ledger.says_unpriced), false) AS handled,
    concat_ws(', ', coalesce(verdict, 'not in the source'), unpriced, said('cost', cost), said('ledger', ledger)) AS seen
FROM label_row
WHERE kind = ?;
