-- grain: one row per UTC day, account, tool, provider, model of the card and billing, of either side
-- keys:  day, account, tool, provider, card_model, billed_by
-- input: usage_row, model_card; usage_cost of the mart
CREATE OR REPLACE TABLE cost_match AS
WITH expected AS (
    SELECT usage_day AS day, account, tool, provider, card_model, billed_by, count(*) AS requests,
        count(*) - count(amount) AS unpriced, coalesce(sum(amount), 0)::DECIMAL(38, 20) AS amount
    FROM usage_row
    WHERE verdict = 'counted'
    GROUP BY ALL
),
found AS (
    SELECT c.accounting_day AS day, c.account, c.tool, c.provider, coalesce(m.card_model, c.model) AS card_model, c.billed_by,
        sum(c.requests) AS requests, coalesce(sum(c.requests) FILTER (c.priced = 0), 0) AS unpriced, sum(c.amount)::DECIMAL(38, 20) AS amount,
        list_sort(list(DISTINCT c.person_id)) AS people,
        list_sort(list(DISTINCT c.team || '/' || c.cost_centre)) AS places,
        bool_and(c.reason LIKE '%UNIDENTIFIED%') AS says_unidentified,
        coalesce(bool_and(c.reason LIKE '%UNPRICED%') FILTER (c.priced = 0), false) AS says_unpriced
    FROM mart_usage_cost c
    LEFT JOIN model_card m ON m.provider = c.provider AND m.model = c.model
    GROUP BY ALL
)
SELECT day, account, tool, provider, card_model, billed_by,
    coalesce(e.requests, 0) AS expected_requests, coalesce(e.unpriced, 0) AS expected_unpriced,
    coalesce(e.amount, 0) AS expected_amount,
    coalesce(f.requests, 0) AS found_requests, coalesce(f.unpriced, 0) AS found_unpriced, coalesce(f.amount, 0) AS found_amount,
    f.people, f.places, coalesce(f.says_unidentified, false) AS says_unidentified,
    coalesce(f.says_unpriced, false) AS says_unpriced,
    expected_requests = found_requests AND expected_unpriced = found_unpriced AND expected_amount = found_amount AS agrees
FROM expected e
FULL JOIN found f USING (day, account, tool, provider, card_model, billed_by);
