-- grain: one row per change, role and who has it beside the author
-- keys:  repository, sha, role_name, actor
-- input: delivery_commit_person
SELECT repository, sha, role_name, actor
FROM delivery_commit_person
ORDER BY repository, sha, role_name, actor
