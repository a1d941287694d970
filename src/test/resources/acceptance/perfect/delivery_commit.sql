-- grain: one row per change
-- keys:  repository, sha
-- input: commit and identity of the warehouse
WITH person_of AS (
    SELECT account_of(account) AS account, min(person_id) AS person_id
    FROM identity
    WHERE system = 'git'
    GROUP BY ALL
    HAVING count(DISTINCT person_id) = 1
), written AS (
    SELECT c.repository, c.sha, c.branch, c.message_subject AS subject,
        CASE WHEN regexp_matches(account_of(c.author_email), '[-_]bot[-_@0-9]') THEN 'bot:' || account_of(c.author_email)
            ELSE coalesce(p.person_id, '?' || account_of(c.author_email)) END AS author,
        CAST(c.authored_at AS TIMESTAMPTZ) AS authored, CAST(c.committed_at AS TIMESTAMPTZ) AS committed,
        CAST(c.additions AS BIGINT) AS additions, CAST(c.deletions AS BIGINT) AS deletions,
        CAST(c.files_changed AS BIGINT) AS files_changed, c.is_merge,
        CASE WHEN coalesce(c.ticket_keys, '') = '' THEN c.message_subject ELSE upper(c.ticket_keys) END AS keys
    FROM "commit" c
    LEFT JOIN person_of p ON p.account = account_of(c.author_email)
), placed AS (
    SELECT *, first_value(sha) OVER (PARTITION BY repository, author, authored, additions, deletions, files_changed, is_merge
        ORDER BY committed, branch NOT IN ('main', 'develop'), sha) AS change_sha
    FROM written
)
SELECT DISTINCT ON (repository, sha) repository, sha, branch, author,
    CASE WHEN authored <= committed + INTERVAL 1 DAY THEN authored AT TIME ZONE 'UTC' END AS authored_at,
    committed AT TIME ZONE 'UTC' AS committed_at, subject, additions, deletions, files_changed,
    is_merge IN ('1', 'true') AS is_merge, '' AS reverts_sha, '' AS pull_request, NULL::BIGINT AS surviving_lines
FROM placed
WHERE sha = change_sha
