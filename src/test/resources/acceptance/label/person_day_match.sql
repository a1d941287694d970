-- grain: one row per person, UTC day, team and cost centre with usage, of either side
-- keys:  person_id, day, team, cost_centre
-- input: usage_row, usage_charge; usage_cost and ledger_entry of the mart (ledger lines that add up to nothing are left out)
CREATE OR REPLACE TABLE person_day_match AS
WITH expected AS (
    SELECT person_id, usage_day AS day, team, cost_centre, count(*) AS requests, coalesce(sum(amount), 0)::DECIMAL(38, 20) AS amount
    FROM usage_row
    WHERE verdict = 'counted'
    GROUP BY ALL
),
found AS (
    SELECT person_id, accounting_day AS day, team, cost_centre, sum(requests) AS requests, sum(amount)::DECIMAL(38, 20) AS amount
    FROM mart_usage_cost
    GROUP BY ALL
),
billed AS (
    SELECT person_id, service_date AS day, team, cost_centre, sum(quantity) AS quantity FROM usage_charge GROUP BY ALL
),
posted AS (
    SELECT person_id, service_date AS day, team, cost_centre, sum(quantity) AS quantity
    FROM mart_ledger_entry
    GROUP BY ALL
    HAVING sum(quantity) <> 0
)
SELECT person_id, day, team, cost_centre, coalesce(e.requests, 0) AS expected_requests, coalesce(f.requests, 0) AS found_requests,
    coalesce(e.requests, 0) = coalesce(f.requests, 0) AND coalesce(e.amount, 0) = coalesce(f.amount, 0)
    AND coalesce(b.quantity, 0) = coalesce(p.quantity, 0) AS agrees
FROM expected e
FULL JOIN found f USING (person_id, day, team, cost_centre)
FULL JOIN billed b USING (person_id, day, team, cost_centre)
FULL JOIN posted p USING (person_id, day, team, cost_centre);
