-- grain: one row per change
-- keys:  repository, sha
-- input: delivery_commit of the mart
SELECT repository, sha, author, authored_at, committed_at, subject, additions
FROM delivery_commit
