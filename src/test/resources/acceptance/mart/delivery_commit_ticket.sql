-- grain: one row per change and ticket that it names
-- keys:  repository, sha, ticket_key
-- input: delivery_commit_ticket of the mart
SELECT repository, sha, ticket_key, CASE WHEN is_known THEN 1 ELSE 0 END AS is_known
FROM delivery_commit_ticket
