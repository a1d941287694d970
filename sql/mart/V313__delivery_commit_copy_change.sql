-- grain: delivery_commit_copy: one row per commit and branch of the source, with the change that it is
-- keys:  repository, sha, branch; found by its change too
-- input: none. Who has a change asks where it stands: without this key all copies would be looked through
ALTER TABLE delivery_commit_copy
    ADD KEY delivery_commit_copy_change (change_repository, change_sha);
