-- grain: one row per label: a commit whose subject looks like a formula
-- keys:  label
-- input: dirty_labels, commit; delivery_commit and delivery_commit_copy of the mart; the subject is there letter by letter
SELECT
    l.key,
    coalesce(bool_and(d.subject = c.message_subject OR d.sha <> l.key), false) AS handled,
    coalesce('the mart has ' || min(d.subject), 'not in the mart') AS seen
FROM dirty_labels l
LEFT JOIN "commit" c ON c.sha = l.key
LEFT JOIN mart_delivery_commit_copy p ON p.sha = c.sha AND p.repository = c.repository AND p.branch = c.branch
LEFT JOIN mart_delivery_commit d ON d.repository = p.change_repository AND d.sha = p.change_sha
WHERE l.kind = ?
GROUP BY l.key;
