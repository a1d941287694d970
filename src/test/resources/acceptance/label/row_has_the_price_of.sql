-- grain: one row per label: a row that must have the price of the model that expected_handling names
-- keys:  label
-- input: label_row; its cost and its lines in the ledger stand under that model, priced from the card
SELECT
    key,
    coalesce(verdict = 'counted' AND usage_agrees AND card_model = regexp_extract(expected_handling, 'same price as ([^ ]+)', 1)
        AND unpriced = '' AND cost_agrees AND cost.found_requests >= 1 AND cost.found_unpriced = cost.expected_unpriced
        AND ledger_agrees AND prices.off_the_card = 0, false) AS handled,
    concat_ws(', ', coalesce(verdict, 'not in the source'), model || ' is ' || card_model, said('cost', cost), said('ledger', ledger),
        said('prices', prices)) AS seen
FROM label_row
WHERE kind = ?;
