-- grain: one row per quarantined row
-- keys:  source_table, source_day, line_no
-- input: usage_row of the independent computation, ticket_transition and ticket of the warehouse
SELECT 'usage_event' AS source_table, usage_day AS source_day,
    row_number() OVER (PARTITION BY usage_day ORDER BY event_id)::INTEGER AS line_no, event_id AS row_key,
    'column' AS column_name, 'value' AS bad_value, broken AS rule_name, 1 AS row_count
FROM usage_row
WHERE verdict = 'quarantined'
UNION ALL
SELECT 'ticket_transition', DATE '1000-01-01', row_number() OVER (ORDER BY ticket_key)::INTEGER, ticket_key, 'ticket_key',
    ticket_key, 'there is no such ticket', count(*)
FROM ticket_transition
WHERE ticket_key NOT IN (SELECT ticket_key FROM ticket)
GROUP BY ticket_key
