-- grain: one row per author, repository and branch with changes
-- keys:  author, repository, branch
-- input: delivery_commit_copy, delivery_commit: changes of people that are no merges, of UTC days from :firstDay to before :endDay
SELECT c.author, p.repository, p.branch, COUNT(DISTINCT c.sha) AS commits
FROM delivery_commit_copy p
JOIN delivery_commit c ON c.repository = p.change_repository AND c.sha = p.change_sha
WHERE NOT c.is_merge AND c.committed_at >= :firstDay AND c.committed_at < :endDay
    AND c.author NOT LIKE '?%' AND c.author NOT LIKE 'bot:%'
GROUP BY c.author, p.repository, p.branch
ORDER BY c.author, p.repository, p.branch
