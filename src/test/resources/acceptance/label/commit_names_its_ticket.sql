-- grain: one row per label: a commit whose ticket key is written in an odd way
-- keys:  label
-- input: dirty_labels, commit, ticket; delivery_commit_copy and delivery_commit_ticket of the mart; its change is linked to the ticket
SELECT
    l.key,
    coalesce(bool_and(t.is_known = 1), false) AS handled,
    concat_ws(', ', 'written ' || min(c.ticket_keys), coalesce('linked to ' || min(t.ticket_key), 'linked to nothing')) AS seen
FROM dirty_labels l
LEFT JOIN "commit" c ON c.sha = l.key
LEFT JOIN mart_delivery_commit_copy p ON p.sha = c.sha AND p.repository = c.repository AND p.branch = c.branch
LEFT JOIN mart_delivery_commit_ticket t ON t.repository = p.change_repository AND t.sha = p.change_sha
    AND t.ticket_key = upper(trim(c.ticket_keys))
WHERE l.kind = ?
GROUP BY l.key;
