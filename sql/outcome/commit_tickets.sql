-- grain: one row per change and known ticket that it names
-- keys:  repository, sha, ticket_key
-- input: delivery_commit_ticket
SELECT repository, sha, ticket_key
FROM delivery_commit_ticket
WHERE is_known
ORDER BY repository, sha, ticket_key
