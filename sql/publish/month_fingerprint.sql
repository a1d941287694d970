-- grain: one row per thing that the files of a month are made of, with a text that changes when it does
-- keys:  part
-- input: ledger_entry by :period, source_day and usage_cost from :first_day to before :next_month, period, ref_person, ref_rate, quarantine, usage_repeat,
--        tie_out, tie_out_variance, ref_invoice, ref_cost_centre, ref_seat, ref_plan, ref_budget, ref_fx_rate, booked_day, entries of the open ones among the five months before. Entries are
--        only ever added: as many are the same ones, and an index counts them without reading them
SELECT 'ledger' AS part, CAST(COUNT(*) AS CHAR) AS content
FROM ledger_entry
WHERE period = :period
UNION ALL
SELECT 'days', CONCAT(COUNT(*), '/', COALESCE(SUM(CRC32(fingerprint)), 0))
FROM source_day
WHERE usage_day >= :first_day AND usage_day < :next_month
UNION ALL
SELECT 'costs', CONCAT(COUNT(*), '/', COALESCE(SUM(CRC32(CONCAT_WS('|', accounting_day, account, person_id, team, cost_centre, tool, provider, model, billed_by,
    priced, currency, requests, input_tokens, output_tokens, cache_read_tokens, cache_write_tokens, credits, amount, reason))), 0))
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
SELECT 'rates', CONCAT(COUNT(*), '/', COALESCE(SUM(CRC32(CONCAT_WS('|', rate_id, valid_to, source, CAST(known_from AS DATE)))), 0))
FROM ref_rate
UNION ALL
SELECT 'quarantine', CONCAT(COUNT(*), '/', COALESCE(SUM(CRC32(CONCAT_WS('|', source_table, source_day, row_key, column_name, bad_value, rule_name, row_count))), 0))
FROM quarantine
WHERE source_table NOT IN ('commit', 'commit_file', 'ticket', 'ticket_assignment', 'ticket_transition')
UNION ALL
SELECT 'repeats', CONCAT(COUNT(*), '/', COALESCE(SUM(CRC32(CONCAT_WS('|', usage_day, tool, request_key, counted_on))), 0))
FROM usage_repeat
WHERE usage_day >= :first_day AND usage_day < :next_month
UNION ALL
SELECT 'months before', CONCAT(COUNT(e.period), '/', COUNT(DISTINCT CASE WHEN p.status = 'CLOSED' THEN p.period END))
FROM period p
LEFT JOIN ledger_entry e ON e.period = p.period AND p.status <> 'CLOSED'
WHERE p.period < :period AND p.period >= DATE_FORMAT(CAST(:first_day AS DATE) - INTERVAL 5 MONTH, '%Y-%m')
UNION ALL
SELECT 'tie-out', CONCAT(COUNT(*), '/', COALESCE(SUM(CRC32(CONCAT_WS('|', provider, currency, kind, invoice_lines, invoiced, booked))), 0))
FROM tie_out
WHERE period = :period
UNION ALL
SELECT 'variances', CONCAT(COUNT(*), '/', COALESCE(SUM(CRC32(CONCAT_WS('|', provider, currency, kind, variance, amount, reason, needs_answer, answered_by))), 0))
FROM tie_out_variance
WHERE period = :period
UNION ALL
SELECT 'invoices', CONCAT(COUNT(*), '/', COALESCE(SUM(CRC32(CONCAT_WS('|', provider, currency, line_description, line_no, amount, invoice_id,
    COALESCE(issued_on, '')))), 0))
FROM ref_invoice
WHERE period = :period AND known_to IS NULL
UNION ALL
SELECT 'cost centres', CONCAT(COUNT(*), '/', COALESCE(SUM(CRC32(CONCAT_WS('|', cost_centre, name, legal_entity, gl_account))), 0))
FROM ref_cost_centre
WHERE known_to IS NULL
UNION ALL
SELECT 'seats', CONCAT(COUNT(*), '/', COALESCE(SUM(CRC32(CONCAT_WS('|', tool, person_id, plan, valid_from, valid_to, monthly_fee, currency))), 0))
FROM ref_seat
WHERE known_to IS NULL
UNION ALL
SELECT 'plans', CONCAT(COUNT(*), '/', COALESCE(SUM(CRC32(CONCAT_WS('|', tool, plan, valid_from, valid_to, included_credits, pooled))), 0))
FROM ref_plan
WHERE known_to IS NULL
UNION ALL
SELECT 'budgets', CONCAT(COUNT(*), '/', COALESCE(SUM(CRC32(CONCAT_WS('|', cost_centre, currency, amount))), 0))
FROM ref_budget
WHERE period = :period AND known_to IS NULL
UNION ALL
SELECT 'exchange rates', CONCAT(COUNT(*), '/', COALESCE(SUM(CRC32(CONCAT_WS('|', currency, base_currency, rate))), 0))
FROM ref_fx_rate
WHERE rate_day = CAST(:next_month AS DATE) - INTERVAL 1 DAY AND known_to IS NULL
UNION ALL
SELECT 'booked days', COALESCE(MAX(accounting_day), '')
FROM booked_day
WHERE accounting_day >= :first_day AND accounting_day < :next_month
ORDER BY part
