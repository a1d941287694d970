-- grain: delivery_commit: one row per change of the source that counts
-- keys:  repository, sha; found by when it was committed too
-- input: none. Attribution looks at the changes around one day: without this key it would look at those of all years, for each day
ALTER TABLE delivery_commit
    ADD KEY delivery_commit_time (committed_at);
