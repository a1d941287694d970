-- grain: the contract's table commit: one to four a ticket
-- keys:  repository, sha, branch
-- input: bench_ticket, bench_person; variable end_day
WITH drawn AS (
    SELECT t.*, c.j, t.ticket_no * 8 + c.j AS commit_key,
        t.begun_at + to_minutes(60 + (5600 * c.j + pick(t.ticket_no * 8 + c.j, 56, 5600)) // (1 + pick(t.ticket_no, 55, 4))) AS made_at
    FROM bench_ticket t, range(1 + pick(t.ticket_no, 55, 4)) AS c(j)
)
SELECT
    hex_text(draw(commit_key, 58), 14) || hex_text(draw(commit_key, 59), 14) || hex_text(draw(commit_key, 60), 12) AS sha,
    d.repository,
    CASE WHEN pick(commit_key, 57, 100) < 15 THEN 'feature/' || ticket_key ELSE 'main' END AS branch,
    zone_time(made_at, 0) AS authored_at, zone_time(made_at + to_minutes(5), 0) AS committed_at,
    p.email AS author_email, p.email AS committer_email, CAST(NULL AS VARCHAR) AS co_author_emails,
    ticket_key || ': Change ' || CAST(commit_key AS VARCHAR) AS message_subject, ticket_key AS ticket_keys,
    least(4000, tail(commit_key, 62, 45, 1.2)) AS additions, least(4000, tail(commit_key, 63, 9, 1.3)) AS deletions,
    1 + least(4000, tail(commit_key, 62, 45, 1.2)) // 40 AS files_changed, 0 AS is_merge,
    CAST(NULL AS VARCHAR) AS reverts_sha, CAST(1000 + commit_key AS VARCHAR) AS pull_request,
    asker.email AS reviewer_emails
FROM drawn d
JOIN bench_person p ON p.person_no = d.person_no
JOIN bench_person asker ON asker.person_no = d.asker_no
WHERE made_at + to_minutes(5) < CAST(getvariable('end_day') AS TIMESTAMP)
ORDER BY committed_at, sha
