-- grain: one row per commit and branch of the source
-- keys:  repository, sha, branch
-- input: delivery_commit_copy of the mart
SELECT repository, sha, branch, change_repository, change_sha, how, row_count
FROM delivery_commit_copy
