-- grain: one row per label: a commit whose author is written in an odd way
-- keys:  label
-- input: dirty_labels, commit, identity; delivery_commit and delivery_commit_copy of the mart
WITH owner AS (
    SELECT account_of(account) AS account, min(person_id) AS person_id
    FROM identity
    WHERE system = 'git'
    GROUP BY ALL
    HAVING count(DISTINCT person_id) = 1
)
SELECT
    l.key,
    coalesce(bool_and(d.author = o.person_id), false) AS handled,
    coalesce('it is of ' || string_agg(DISTINCT d.author), 'not in the mart')
        || coalesce(', its account is of ' || string_agg(DISTINCT o.person_id), '') AS seen
FROM dirty_labels l
LEFT JOIN "commit" c ON c.sha = l.key
LEFT JOIN owner o ON o.account = account_of(c.author_email)
LEFT JOIN mart_delivery_commit_copy p ON p.sha = c.sha AND p.repository = c.repository AND p.branch = c.branch
LEFT JOIN mart_delivery_commit d ON d.repository = p.change_repository AND d.sha = p.change_sha
WHERE l.kind = ?
GROUP BY l.key;
