-- grain: one row per change and branch that it, or a copy of it, is on; those of one change follow each other
-- keys:  change_repository, change_sha, repository, branch
-- input: delivery_commit_copy. Grouped and SQL_BIG_RESULT: the rows are sorted anyway, and DISTINCT would look up each in a table of
--        those before it
SELECT SQL_BIG_RESULT change_repository, change_sha, repository, branch
FROM delivery_commit_copy
GROUP BY change_repository, change_sha, repository, branch
ORDER BY change_repository, change_sha, repository, branch
