-- grain: the contract's table ticket_transition
-- keys:  ticket_key, changed_at
-- input: bench_ticket, bench_person; variable end_day
WITH change AS (
    SELECT ticket_key, unnest([
        {'moment': begun_at, 'old': 'Open', 'new': 'In Progress', 'mail': own.email},
        {'moment': review_at, 'old': 'In Progress', 'new': 'In Review', 'mail': own.email},
        {'moment': resolved_at, 'old': 'In Review', 'new': 'Resolved', 'mail': asker.email},
        {'moment': reopened_at, 'old': 'Resolved', 'new': 'Reopened', 'mail': asker.email},
        {'moment': closed_at, 'old': 'Resolved', 'new': 'Closed', 'mail': asker.email}
    ], recursive := true)
    FROM bench_ticket t
    JOIN bench_person own ON own.person_no = t.person_no
    JOIN bench_person asker ON asker.person_no = t.asker_no
)
SELECT ticket_key, moment AS changed_at, old AS from_status, new AS to_status, mail AS changed_by
FROM change
WHERE moment < CAST(getvariable('end_day') AS TIMESTAMP)
ORDER BY changed_at, ticket_key
