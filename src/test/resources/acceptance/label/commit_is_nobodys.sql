-- grain: one row per label: a commit of a machine or of an account that nobody has
-- keys:  label
-- input: dirty_labels; delivery_commit and delivery_commit_copy, ref_person of the mart; its change has an author, and that is no person
WITH author AS (
    SELECT c.sha, list_distinct(list(d.author)) AS authors
    FROM mart_delivery_commit_copy c
    JOIN mart_delivery_commit d ON d.repository = c.change_repository AND d.sha = c.change_sha
    GROUP BY c.sha
)
SELECT
    l.key,
    coalesce(len(a.authors) = 1
        AND starts_with(a.authors[1], CASE WHEN l.kind = 'bot_commit' THEN 'bot:' ELSE '?' END)
        AND a.authors[1] NOT IN (SELECT person_id FROM mart_ref_person), false) AS handled,
    coalesce('its author is ' || a.authors::VARCHAR, 'not in the mart') AS seen
FROM dirty_labels l
LEFT JOIN author a ON a.sha = l.key
WHERE l.kind = ?;
