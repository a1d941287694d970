-- grain: the contract's table ticket
-- keys:  ticket_key
-- input: bench_ticket, bench_person; variable end_day
SELECT t.ticket_key, t.project,
    CASE WHEN fate % 10 < 3 THEN 'Bug' WHEN fate % 10 < 7 THEN 'Improvement' ELSE 'New Feature' END AS type,
    'Work ' || t.ticket_key AS summary, asker.email AS reporter, own.email AS assignee, t.created_at,
    CAST(1 + fate % 8 AS VARCHAR) AS story_points, CAST(NULL AS VARCHAR) AS parent_key, asker.email AS creator
FROM bench_ticket t
JOIN bench_person own ON own.person_no = t.person_no
JOIN bench_person asker ON asker.person_no = t.asker_no
WHERE t.created_at < CAST(getvariable('end_day') AS TIMESTAMP)
ORDER BY t.created_at, t.ticket_key
