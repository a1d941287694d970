-- grain: one row per repository and branch that commits are known of, with each branch that the same changes are kept under
-- keys:  repository, branch, kept_branch
-- input: delivery_commit_copy, delivery_commit: a change on several branches is kept under a main one, if it is on one
SELECT DISTINCT p.repository, p.branch, c.branch AS kept_branch
FROM delivery_commit_copy p
JOIN delivery_commit c ON c.repository = p.change_repository AND c.sha = p.change_sha
ORDER BY p.repository, p.branch, c.branch
