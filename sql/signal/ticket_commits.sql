-- grain: one row per repository, branch and known ticket that a change on it names
-- keys:  repository, branch, ticket_key
-- input: delivery_commit, delivery_commit_ticket: a branch that was squashed is known by its ticket only
SELECT DISTINCT c.repository, c.branch, t.ticket_key
FROM delivery_commit c
JOIN delivery_commit_ticket t ON t.repository = c.repository AND t.sha = c.sha AND t.is_known
ORDER BY c.repository, c.branch, t.ticket_key
