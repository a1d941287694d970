-- grain: one row per label: a row near an instant at which a price changes
-- keys:  label
-- input: label_row, rate_read; its cost is exact, and every unit price of its model on its day is on the card of that day
WITH other AS (
    SELECT l.label_no, bool_or(o.input <> r.input OR o.output <> r.output) AS another_rate
    FROM label_row l
    JOIN rate_read r ON r.rate_no = l.rate_no
    JOIN rate_read o ON o.provider = r.provider AND o.model_id = r.model_id AND o.rate_no <> r.rate_no
    GROUP BY ALL
)
SELECT
    key,
    coalesce(verdict = 'counted' AND usage_agrees AND unpriced = '' AND cost_agrees AND ledger_agrees AND prices.lines > 0
        AND prices.off_the_card = 0, false) AS handled,
    concat_ws(', ', coalesce(verdict, 'not in the source'), said('of', occurred), CASE WHEN another_rate THEN 'the card has another rate' END,
        said('cost', cost), said('ledger', ledger), said('prices', prices)) AS seen
FROM label_row l
LEFT JOIN other USING (label_no)
WHERE kind = ?;
