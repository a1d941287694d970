-- grain: one row per change and branch that it, or a copy of it, is on, perhaps several times; those of one change follow each other
-- keys:  none; by change_repository, change_sha
-- input: delivery_commit_copy as its key has it: to sort all rows, or to look for those that are there twice, takes ten times as long
SELECT change_repository, change_sha, repository, branch
FROM delivery_commit_copy FORCE INDEX (delivery_commit_copy_change)
ORDER BY change_repository, change_sha
