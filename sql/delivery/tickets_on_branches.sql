-- grain: one row per repository, branch and known ticket that a change on it names
-- keys:  repository, branch, ticket_key
-- input: delivery_commit_copy, delivery_commit_ticket: a branch that was squashed is known by its ticket only
SELECT DISTINCT p.repository, p.branch, t.ticket_key
FROM delivery_commit_copy p
JOIN delivery_commit_ticket t ON t.repository = p.change_repository AND t.sha = p.change_sha AND t.is_known
ORDER BY p.repository, p.branch, t.ticket_key
