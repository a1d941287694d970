-- grain: one row per file of a change
-- keys:  repository, sha, file_no
-- input: delivery_commit_file
SELECT repository, sha, path, additions
FROM delivery_commit_file
ORDER BY repository, sha, file_no
