-- grain: one row per label: a row at the boundary from which the whole request is at long prices, or over it
-- keys:  label
-- input: label_row; its context is the one that the label's kind says, its cost and its lines in the ledger are exact
SELECT
    key,
    coalesce(verdict = 'counted' AND usage_agrees AND unpriced = '' AND long = (kind = 'long_context_over_threshold')
        AND cost_agrees AND ledger_agrees AND prices.lines > 0 AND prices.off_the_card = 0, false) AS handled,
    concat_ws(', ', coalesce(verdict, 'not in the source'), CASE WHEN long THEN 'at long prices' ELSE 'at base prices' END,
        said('cost', cost), said('ledger', ledger), said('prices', prices)) AS seen
FROM label_row
WHERE kind = ?;
