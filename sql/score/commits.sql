-- grain: one row per author with changes
-- keys:  author
-- input: delivery_commit from :firstAt to before :endAt (UTC), merges not among them; linked are those that name a known ticket
SELECT c.author, COUNT(*) AS commits,
    SUM(EXISTS (
        SELECT 1 FROM delivery_commit_ticket t WHERE t.repository = c.repository AND t.sha = c.sha AND t.is_known
    )) AS linked_commits
FROM delivery_commit c
WHERE NOT c.is_merge AND c.committed_at >= :firstAt AND c.committed_at < :endAt
GROUP BY c.author
ORDER BY c.author
