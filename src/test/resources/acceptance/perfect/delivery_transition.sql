-- grain: one row per change of status
-- keys:  ticket_key, changed_at, seq
-- input: ticket_transition and ticket of the warehouse
SELECT x.ticket_key, CAST(x.changed_at AS TIMESTAMPTZ) AT TIME ZONE 'UTC' AS changed_at,
    row_number() OVER (PARTITION BY x.ticket_key, x.changed_at)::INTEGER AS seq, x.from_status, x.to_status,
    'DONE' AS category, '' AS changed_by
FROM ticket_transition x
WHERE x.ticket_key IN (SELECT ticket_key FROM ticket)
