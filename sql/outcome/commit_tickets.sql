-- grain: one row per change and known ticket that it names, in the order in which it names them
-- keys:  repository, sha, key_no
-- input: delivery_commit_ticket
SELECT repository, sha, ticket_key
FROM delivery_commit_ticket
WHERE is_known
ORDER BY repository, sha, key_no
