-- grain: one row per service_date, person_id and currency of one accounting day; corrections stand on the day they were posted on
-- keys:  service_date, person_id, currency
-- input: usage_cost (requests, tokens), ledger_entry (money), usage_attribution, source_day (as_of); SHARED has no cost centre here, because several
--        may stand behind it. SQL_BIG_RESULT: sorted by person and summed up, which costs half of a table of sums in which each
--        row is looked up
INSERT INTO summary_person_day (
    service_date, person_id, currency, team, cost_centre, requests, tokens_in, tokens_out, tokens_cache_read,
    tokens_cache_write, credits, usage_cost, seat_cost, other_cost, total_cost, priced_share, attributed_share, as_of
)
WITH money AS (
    -- Team and cost centre are those of what stands: what was reversed may have had others.
    SELECT SQL_BIG_RESULT
        e.person_id, e.currency,
        COALESCE(
            MAX(CASE WHEN e.charge_class IS NULL AND e.reverses_entry_id IS NULL AND r.entry_id IS NULL THEN e.team END),
            MAX(CASE WHEN e.charge_class IS NULL THEN e.team END),
            MAX(e.team)
        ) AS team,
        COALESCE(
            MAX(CASE WHEN e.charge_class IS NULL AND e.reverses_entry_id IS NULL AND r.entry_id IS NULL
                THEN e.cost_centre END),
            MAX(CASE WHEN e.charge_class IS NULL THEN e.cost_centre END),
            MAX(e.cost_centre)
        ) AS cost_centre,
        COALESCE(SUM(CASE WHEN e.charge_class IS NULL AND e.charge_category = 'Usage' THEN e.amount END), 0) AS usage_cost,
        COALESCE(SUM(CASE WHEN e.charge_class IS NULL AND e.charge_category = 'Purchase' THEN e.amount END), 0) AS seat_cost,
        COALESCE(
            SUM(CASE
                WHEN e.charge_class IS NOT NULL OR e.charge_category NOT IN ('Usage', 'Purchase') THEN e.amount
            END), 0
        ) AS other_cost
    FROM ledger_entry e
    LEFT JOIN ledger_entry r ON r.reverses_entry_id = e.entry_id
    WHERE e.recognised_on = :day
        AND e.debit_account NOT LIKE 'variance:%'
        AND e.credit_account NOT LIKE 'variance:%'
        AND e.credit_account NOT LIKE 'suspense:%'
    GROUP BY e.person_id, e.currency
    HAVING COUNT(*) > 2 * COUNT(e.reverses_entry_id) OR COUNT(e.charge_class) > 0
), work AS (
    SELECT SQL_BIG_RESULT
        person_id, currency,
        MAX(team) AS team,
        MAX(cost_centre) AS cost_centre,
        SUM(requests) AS requests,
        SUM(CASE WHEN priced THEN requests ELSE 0 END) AS priced_requests,
        SUM(input_tokens) AS tokens_in,
        SUM(output_tokens) AS tokens_out,
        SUM(cache_read_tokens) AS tokens_cache_read,
        SUM(cache_write_tokens) AS tokens_cache_write,
        SUM(credits) AS credits
    FROM usage_cost
    WHERE accounting_day = :day
    GROUP BY person_id, currency
), attributed AS (
    SELECT SQL_BIG_RESULT
        person_id, currency,
        CAST(SUM(CASE WHEN rule_name = 'none' THEN 0 ELSE amount END) AS DECIMAL(38, 18)) / NULLIF(SUM(amount), 0) AS share
    FROM usage_attribution
    WHERE accounting_day = :day
    GROUP BY person_id, currency
), who AS (
    SELECT person_id, currency FROM money
    UNION
    SELECT person_id, currency FROM work
), fresh AS (
    SELECT MAX(newest_ingested_at) AS as_of
    FROM source_day
    WHERE usage_day BETWEEN :firstUsageDay AND :lastUsageDay
)
SELECT
    :day, who.person_id, who.currency,
    COALESCE(work.team, money.team),
    CASE
        WHEN who.person_id = 'SHARED' THEN ''
        ELSE COALESCE(work.cost_centre, money.cost_centre)
    END,
    COALESCE(work.requests, 0),
    COALESCE(work.tokens_in, 0),
    COALESCE(work.tokens_out, 0),
    COALESCE(work.tokens_cache_read, 0),
    COALESCE(work.tokens_cache_write, 0),
    COALESCE(work.credits, 0),
    COALESCE(money.usage_cost, 0),
    COALESCE(money.seat_cost, 0),
    COALESCE(money.other_cost, 0),
    COALESCE(money.usage_cost, 0) + COALESCE(money.seat_cost, 0) + COALESCE(money.other_cost, 0),
    CAST(work.priced_requests AS DECIMAL(38, 18)) / NULLIF(work.requests, 0),
    attributed.share,
    fresh.as_of
FROM who
CROSS JOIN fresh
LEFT JOIN money ON money.person_id = who.person_id AND money.currency = who.currency
LEFT JOIN work ON work.person_id = who.person_id AND work.currency = who.currency
LEFT JOIN attributed ON attributed.person_id = who.person_id AND attributed.currency = who.currency
