-- Grain: sha, repository, branch: the contract's commits, with dirt at fixed places of every 100 (sample_work_label).
-- A sha on two branches, a cherry-pick with its own sha, reverts, merges, bots and odd authors are all in it.
-- Inputs: sample_commit, sample_person, sample_identity, macros.
CREATE TABLE world."commit" AS
WITH alias AS (
    SELECT person_no, list(account ORDER BY account) AS mails
    FROM sample_identity
    WHERE system = 'git'
    GROUP BY person_no
), last_work AS (
    SELECT ticket_key, arg_max(sha, commit_no) AS sha FROM sample_commit WHERE sort = 'work' GROUP BY ticket_key
), written AS (
    SELECT c.*, commit_no % 100 AS place,
        CASE
            WHEN sort = 'bot' THEN 'renovate-bot@users.noreply.example'
            WHEN commit_no % 100 = 11 THEN 'unknown-dev@elsewhere.example'
            WHEN commit_no % 100 = 31 THEN upper(choose(author.mails, habit % len(author.mails)))
            ELSE choose(author.mails, habit % len(author.mails))
        END AS author_email,
        peer.mails[1] AS peer_email,
        CASE WHEN sort IN ('merge', 'revert') OR style <> 'wip' AND habit >= 12 THEN c.ticket_key END AS named_key,
        CASE WHEN sort = 'work' AND habit BETWEEN 12 AND 26 THEN 'feature/' || c.ticket_key ELSE 'main' END
            AS own_branch,
        w.sha AS undone_sha
    FROM sample_commit c
    LEFT JOIN alias author ON author.person_no = c.person_no
    LEFT JOIN alias peer ON peer.person_no = c.peer_no
    LEFT JOIN last_work w ON c.sort = 'revert' AND w.ticket_key = c.ticket_key
    WHERE c.sort <> 'revert' OR w.sha IS NOT NULL
), worded AS (
    SELECT *,
        CASE
            WHEN sort = 'bot' THEN 'Update dependency ' || left(sha, 6)
            WHEN sort = 'merge' THEN 'Merge branch feature/' || ticket_key
            WHEN sort = 'revert' THEN 'Revert "' || ticket_key || ': Change ' || left(undone_sha, 8) || '"'
            WHEN place = 51 THEN '=HYPERLINK("http://127.0.0.1/c","' || coalesce(named_key, 'x') || '")'
            WHEN named_key IS NULL THEN 'Change ' || left(sha, 8)
            WHEN habit % 2 = 0 THEN '[' || named_key || '] Change ' || left(sha, 8)
            ELSE named_key || ': Change ' || left(sha, 8)
        END AS subject
    FROM written
), placed AS (
    SELECT *,
        unnest(CASE
            WHEN place = 71 AND sort <> 'bot' THEN ['own', 'release']
            WHEN place = 91 AND sort = 'work' THEN ['own', 'cherry-pick']
            ELSE ['own']
        END) AS spot
    FROM worded
)
SELECT
    CASE spot WHEN 'cherry-pick' THEN hex_text(draw(commit_key, 63), 14) || right(sha, 26) ELSE sha END AS sha,
    repository,
    CASE spot WHEN 'own' THEN own_branch ELSE 'release-1' END AS branch,
    authored_at + to_days(CASE WHEN place = 21 THEN 900 ELSE 0 END) AS authored_at,
    committed_at + to_minutes(CASE spot WHEN 'cherry-pick' THEN 1500 ELSE 0 END) AS committed_at,
    zone_minutes,
    author_email,
    CASE WHEN sort = 'bot' OR habit % 5 = 0 THEN 'noreply@forge.example' ELSE author_email END AS committer_email,
    CASE WHEN style = 'pair' THEN peer_email END AS co_author_emails,
    subject || CASE
        WHEN spot = 'cherry-pick' AND habit % 2 = 1 THEN ' (cherry picked from commit ' || placed.sha || ')'
        ELSE ''
    END AS message_subject,
    CASE WHEN place = 41 THEN lower(named_key) ELSE named_key END AS ticket_keys,
    additions, deletions,
    CASE WHEN sort = 'merge' THEN 0 ELSE 1 + additions // 40 END AS files_changed,
    CASE WHEN sort = 'merge' THEN 1 ELSE 0 END AS is_merge,
    CASE WHEN sort = 'revert' THEN undone_sha END AS reverts_sha,
    CASE WHEN sort <> 'bot' AND habit >= 40 THEN 1000 + commit_no END AS pull_request,
    CASE WHEN sort <> 'bot' AND habit >= 49 THEN peer_email END AS reviewer_emails
FROM placed
ORDER BY committed_at, sha, branch;
