-- grain: every row of summary_ticket from the month :firstPeriod on, closed or not, that says something else than is known by now: what
--        came of a ticket is known later. A ticket whose unit is no longer kept stays as it was when it was: a ticket never leaves its unit
--        for none; but a month that was summed up since a run last came to its end says what is known by now of all of its tickets
-- keys:  period, ticket_key, currency
-- input: unit_ticket, unit, delivery_ticket, delivery_first_seen, run_work and job_run; :youngFrom (UTC): what was first done since then has had no time to prove
--        itself. Rows that stand are left out, for a trigger looks at the period of each that is not
UPDATE summary_ticket s
JOIN (
    SELECT w.ticket_key,
        u.root IS NOT NULL OR d.ticket_key IS NULL AS is_told,
        COALESCE(u.root, '') AS unit_root,
        u.value AS unit_value,
        CASE
            WHEN u.root IS NULL THEN ''
            WHEN u.reason = '' THEN 'verified'
            WHEN u.first_resolved_at IS NULL OR u.first_resolved_at >= CAST(:youngFrom AS DATETIME(6)) THEN 'open'
            ELSE 'not verified'
        END AS outcome_state,
        CASE
            WHEN w.ticket_key = '' THEN ''
            WHEN u.root IS NOT NULL THEN u.reason
            WHEN d.ticket_key IS NULL THEN 'the source of tickets does not have it any more'
            WHEN COALESCE(f.seen = 'yes', d.is_container) THEN 'it holds other tickets and is no piece of work itself'
            ELSE 'its work was done, or left alone, too long ago to be kept'
        END AS outcome_reason
    FROM (SELECT DISTINCT ticket_key FROM summary_ticket WHERE period >= :firstPeriod) w
    LEFT JOIN unit_ticket t ON t.ticket_key = w.ticket_key
    LEFT JOIN unit u ON u.root = t.root
    LEFT JOIN delivery_ticket d ON d.ticket_key = w.ticket_key
    LEFT JOIN delivery_first_seen f ON f.ticket_key = w.ticket_key AND f.fact = 'container'
) n ON n.ticket_key = s.ticket_key
SET s.unit_root = n.unit_root, s.unit_value = n.unit_value, s.outcome_state = n.outcome_state, s.outcome_reason = n.outcome_reason
WHERE s.period >= :firstPeriod
    AND (n.is_told OR s.unit_root = '' OR s.period IN (
        SELECT DATE_FORMAT(m.work_date, '%Y-%m')
        FROM run_work m
        JOIN job_run r ON r.run_id = m.run_id
        WHERE m.step_name = 'months'
            AND r.job_name <> 'close'
            AND (r.run_id = :runId OR r.started_at > (
                SELECT COALESCE(MAX(b.started_at), '1000-01-01')
                FROM job_run b
                WHERE b.status = 'COMPLETED' AND b.job_name <> 'close'
            ))
    ))
    AND NOT (
        s.unit_root = n.unit_root AND s.unit_value <=> n.unit_value AND s.outcome_state = n.outcome_state
        AND s.outcome_reason = n.outcome_reason
    )
