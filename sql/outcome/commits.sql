-- grain: one row per change
-- keys:  repository, sha
-- input: delivery_commit
SELECT repository, sha, author, committed_at, additions, is_merge, reverts_sha, pull_request, surviving_lines
FROM delivery_commit
ORDER BY repository, sha
