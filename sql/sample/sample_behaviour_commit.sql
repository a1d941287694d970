-- Grain: commit_key: the commits that behaviours bring beyond those on their tickets, in the shape of sample_commit.
-- Keys: commit_key, sha. Split work names its ticket, one line in a colleague's work theirs, lines without ticket none.
-- Inputs: sample_behaviour, sample_person, sample_ticket, sample_behaviour_ticket, sample_project, sample_clock,
-- macros.
CREATE TABLE sample_behaviour_commit AS
WITH spell AS (
    SELECT b.behaviour, b.behaviour_no, b.intensity, b.person_no, b.key AS behaviour_key,
        p.team_no, p.team_size, p.zone_minutes,
        CAST(c.first_day + b.from_no AS TIMESTAMP) AS from_at, CAST(c.first_day + b.to_no AS TIMESTAMP) AS to_at,
        b.to_no - b.from_no AS days
    FROM sample_behaviour b JOIN sample_person p ON p.person_no = b.person_no CROSS JOIN sample_clock c
), own_work AS (
    SELECT t.*, coalesce(t.resolved_at, t.begun_at + to_days(1)) AS ended_at
    FROM sample_ticket t ANTI JOIN sample_behaviour_ticket x ON x.ticket_key = t.ticket_key
), split AS (
    SELECT s.*, t.ticket_key, t.repository, unnest(range(8)) AS i,
        t.begun_at + (t.ended_at - t.begun_at) * unnest(range(8)) / 8 AS made_at,
        1 + pick(behaviour_key(t.key), 44, 9) AS additions
    FROM spell s JOIN own_work t ON t.person_no = s.person_no AND t.begun_at >= s.from_at AND t.ended_at < s.to_at
    WHERE s.behaviour = 'commit_splitting'
), visited AS (
    SELECT s.*, t.ticket_key, t.repository, 0 AS i, t.begun_at + (t.ended_at - t.begun_at) / 2 AS made_at,
        1 AS additions,
        row_number() OVER (PARTITION BY s.behaviour_no ORDER BY draw(behaviour_key(t.key), 43), t.ticket_no) AS turn
    -- in the own team and in two that work on the same product
    FROM (SELECT *, team_no + unnest([0, 4, -4]) AS visited_no FROM spell) s
    JOIN own_work t ON t.team_no = s.visited_no AND t.person_no <> s.person_no AND t.begun_at >= s.from_at
        AND t.ended_at < s.to_at
    WHERE s.behaviour = 'drive_by'
), single AS (
    SELECT s.*, CAST(NULL AS VARCHAR) AS ticket_key, r.main_repository AS repository,
        unnest(range(150 * intensity // 100)) AS i,
        1 AS additions
    FROM spell s JOIN sample_project r ON r.project_no = s.team_no % 4
    WHERE s.behaviour = 'one_line_commits'
), made AS (
    SELECT * FROM split
    UNION ALL BY NAME
    SELECT * EXCLUDE (turn, visited_no) FROM visited WHERE turn <= 30 * intensity // 100
    UNION ALL BY NAME
    SELECT *,
        from_at + to_seconds(86400 * pick(behaviour_key * 256 + i, 61, days) + 32400
            + pick(behaviour_key * 256 + i, 60, 28800)) AS made_at
    FROM single
), numbered AS (
    SELECT *, behaviour_key(row_number() OVER (ORDER BY behaviour_no, ticket_key, i)) * 8 + 7 AS commit_key FROM made
)
SELECT 'work' AS sort, commit_key, person_no,
    1 + 8 * team_no + ((person_no - 1) % 8 + 1 + pick(commit_key, 57, greatest(1, team_size - 1))) % team_size
        AS peer_no,
    ticket_key, repository, zone_minutes, made_at AS authored_at, 'plain' AS style,
    hex_text(draw(commit_key, 58), 14) || hex_text(draw(commit_key, 59), 14) || hex_text(draw(commit_key, 60), 12)
        AS sha,
    made_at AS committed_at, additions, additions - 1 AS deletions,
    CASE WHEN ticket_key IS NULL THEN pick(commit_key, 55, 12) ELSE 27 + pick(commit_key, 55, 73) END AS habit,
    behaviour, behaviour_no
FROM numbered
ORDER BY commit_key;
