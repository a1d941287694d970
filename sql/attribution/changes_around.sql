-- grain: one row per change of a person that is no merge and ticket that it links to
-- keys:  repository, sha, ticket_key
-- input: delivery_commit and delivery_commit_ticket, committed between two instants; copies in other repositories count where they are
SELECT DISTINCT c.author, p.repository, c.sha, c.committed_at, t.ticket_key
FROM delivery_commit c
JOIN delivery_commit_ticket t ON t.repository = c.repository AND t.sha = c.sha AND t.is_known
JOIN delivery_commit_copy p ON p.change_repository = c.repository AND p.change_sha = c.sha
WHERE NOT c.is_merge AND c.committed_at BETWEEN :from AND :to
ORDER BY c.committed_at, c.sha, p.repository, t.ticket_key, c.author
