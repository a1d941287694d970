-- grain: one row per merge
-- keys:  repository, sha
-- input: delivery_commit; the subject of a merge names the branch that it took in
SELECT repository, sha, branch, subject
FROM delivery_commit
WHERE is_merge
ORDER BY repository, sha
