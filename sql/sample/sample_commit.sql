-- Grain: commit_no: every original commit: work on tickets, work without, merges, bots, and reverts of reopened work.
-- Keys: commit_no, sha. Inputs: sample_ticket, sample_person, sample_project, sample_clock, macros.
CREATE TABLE sample_commit AS
WITH drawn AS (
    SELECT t.*, j.j, t.key * 8 + j.j AS commit_key, 1 + pick(t.key, 55, 4) AS commits,
        CAST(CAST(begun_at AS DATE) + CAST(pick(t.key * 8 + j.j, 56, ticket_days) AS INTEGER) AS TIMESTAMP)
            + to_seconds(CAST(round(46800 + 8400 * bell(t.key * 8 + j.j, 59)) AS BIGINT) - 60 * zone_minutes)
            AS wished_at
    FROM sample_ticket t, range(1 + pick(t.key, 55, 4)) AS j(j)
), work AS (
    -- in working hours, on weekdays, and between the beginning and the end of the ticket
    SELECT *, least(coalesce(resolved_at, wished_at), greatest(begun_at + to_seconds(60 * j + 60),
        wished_at - to_days(CAST(greatest(0, isodow(wished_at) - 5) AS INTEGER)))) AS authored_at
    FROM drawn
), made AS (
    SELECT 'work' AS sort, commit_key, person_no, peer_no, ticket_key, repository, zone_minutes, authored_at,
        CASE
            WHEN pick(commit_key, 57, 10) = 0 THEN 'wip'
            WHEN j = commits - 1 AND fate % 5 = 0 THEN 'pair'
            ELSE 'plain'
        END AS style
    FROM work
    UNION ALL
    SELECT 'merge', key * 8 + 5, lead_no, peer_no, ticket_key, repository, zone_minutes, resolved_at, 'merge'
    FROM sample_ticket WHERE resolved_at IS NOT NULL AND fate % 6 = 1
    UNION ALL
    SELECT 'revert', key * 8 + 6, person_no, peer_no, ticket_key, repository, zone_minutes, reopened_at, 'revert'
    FROM sample_ticket WHERE reopened_at IS NOT NULL
    UNION ALL
    SELECT 'bot', key, NULL, NULL, NULL, main_repository, 0,
        CAST(first_day + CAST(day_no AS INTEGER) AS TIMESTAMP) + to_minutes(180 + pick(key, 56, 60)), 'bot'
    FROM (
        SELECT *, (day_no * 8 + project_no) * 8 + 7 AS key
        FROM range(getvariable('days')) AS d(day_no) CROSS JOIN sample_project CROSS JOIN sample_clock
    )
    WHERE pick(key, 57, 2) = 0
)
SELECT m.*,
    hex_text(draw(commit_key, 58), 14) || hex_text(draw(commit_key, 59), 14) || hex_text(draw(commit_key, 60), 12)
        AS sha,
    authored_at + to_minutes(CASE pick(commit_key, 61, 3) WHEN 0 THEN 5 + pick(commit_key, 61, 2000) ELSE 0 END)
        AS committed_at,
    row_number() OVER (ORDER BY authored_at, commit_key) AS commit_no,
    least(4000, tail(commit_key, 62, CASE sort WHEN 'merge' THEN 0 WHEN 'bot' THEN 4 ELSE 45 END, 1.2)) AS additions,
    least(4000, tail(commit_key, 63, CASE sort WHEN 'merge' THEN 0 WHEN 'bot' THEN 4 ELSE 9 END, 1.3)) AS deletions,
    pick(commit_key, 55, 100) AS habit
FROM made m CROSS JOIN sample_clock c
WHERE authored_at >= CAST(c.first_day - 10 AS TIMESTAMP) AND authored_at < CAST(c.end_day AS TIMESTAMP);
