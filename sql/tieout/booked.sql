-- grain: one row per provider, currency and kind of use that the ledger owes for in the period
-- keys:  provider, currency, kind
-- input: ledger_entry by :period, without what close posts (chain 16); discounts go with what they lower. Summed up first and put
--        together then: a list of distinct values would have every entry of the month sorted
SELECT
    SUBSTRING(credit_account, 9) AS provider, currency, kind,
    SUM(amount) AS amount,
    CAST(SUM(entries) AS SIGNED) AS entries,
    COALESCE(GROUP_CONCAT(DISTINCT corrected ORDER BY corrected SEPARATOR ', '), '') AS periods
FROM (
    SELECT
        credit_account,
        currency,
        CASE
            WHEN charge_class = 'Correction' THEN 'correction'
            WHEN charge_category = 'Purchase' OR unit = 'seat-days' THEN 'seats'
            WHEN price_class LIKE 'credit%' OR unit = 'credits' THEN 'credits'
            WHEN charge_category = 'Usage' OR unit = 'tokens' THEN 'usage'
            ELSE 'other'
        END AS kind,
        CASE WHEN charge_class = 'Correction' THEN DATE_FORMAT(service_date, '%Y-%m') END AS corrected,
        SUM(amount) AS amount,
        COUNT(*) AS entries
    FROM ledger_entry
    WHERE period = :period AND chain < 16 AND credit_account LIKE 'payable:%' AND amount IS NOT NULL
    GROUP BY credit_account, currency, kind, corrected
) AS owed
GROUP BY credit_account, currency, kind
ORDER BY provider, currency, kind
