-- grain: one row per person, service date and currency whose usage is not zero
-- keys:  person_id, day, currency
-- input: ledger_entry of the mart; misplaced counts lines that are not on the expense or suspense account of their person
SELECT person_id, service_date AS day, currency, amount, tokens, credits, misplaced
FROM (
    SELECT
        person_id, service_date, currency, COALESCE(SUM(amount), 0) AS amount,
        COALESCE(SUM(CASE WHEN unit = 'tokens' THEN quantity END), 0) AS tokens,
        COALESCE(SUM(CASE WHEN unit = 'credits' THEN quantity END), 0) AS credits,
        SUM(CASE
            WHEN person_id = 'UNIDENTIFIED' AND debit_account = 'suspense:unidentified' THEN 0
            WHEN person_id <> 'UNIDENTIFIED' AND debit_account = CONCAT('expense:', cost_centre) THEN 0
            ELSE 1 END) AS misplaced
    FROM ledger_entry
    WHERE charge_category = 'Usage'
    GROUP BY person_id, service_date, currency
) sums
WHERE amount <> 0 OR tokens <> 0 OR credits <> 0 OR misplaced <> 0
ORDER BY person_id, service_date, currency
