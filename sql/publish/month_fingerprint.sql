-- grain: one row per thing that the files of a month are made of, with a text that changes when it does
-- keys:  part
-- input: ledger_entry by :period, source_day and usage_cost from :first_day to before :next_month, period, ref_person, ref_rate, quarantine
SELECT 'ledger' AS part, CONCAT(COUNT(*), '/', COALESCE(SUM(CRC32(entry_id)), 0)) AS content
FROM ledger_entry
WHERE period = :period
UNION ALL
SELECT 'days', CONCAT(COUNT(*), '/', COALESCE(SUM(CRC32(fingerprint)), 0))
FROM source_day
WHERE usage_day >= :first_day AND usage_day < :next_month
UNION ALL
SELECT 'costs', CONCAT(COUNT(*), '/', COALESCE(SUM(CRC32(CONCAT_WS('|', accounting_day, account, person_id, model, requests, reason))), 0))
FROM usage_cost
WHERE accounting_day >= :first_day AND accounting_day < :next_month
UNION ALL
SELECT 'period', CONCAT_WS('/', status, closed_on, closed_by)
FROM period
WHERE period = :period
UNION ALL
SELECT 'people', CONCAT(COUNT(*), '/', COALESCE(SUM(CRC32(CONCAT_WS('|', person_id, display_name, team, cost_centre, valid_from, valid_to))), 0))
FROM ref_person
WHERE known_to IS NULL
UNION ALL
SELECT 'rates', CONCAT(COUNT(*), '/', COALESCE(SUM(CRC32(CONCAT_WS('|', rate_id, valid_to, source, known_from))), 0))
FROM ref_rate
UNION ALL
SELECT 'quarantine', CONCAT(COUNT(*), '/', COALESCE(SUM(CRC32(CONCAT_WS('|', source_table, source_day, row_key, rule_name, row_count))), 0))
FROM quarantine
ORDER BY part
