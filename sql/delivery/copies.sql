-- grain: one row per change and branch that it, or a copy of it, is on; those of one change follow each other
-- keys:  change_repository, change_sha, repository, branch
-- input: delivery_commit_copy
SELECT DISTINCT change_repository, change_sha, repository, branch
FROM delivery_commit_copy
ORDER BY change_repository, change_sha, repository, branch
