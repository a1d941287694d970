-- grain: by which run and as of when a period was closed, added to period
-- keys:  as before
-- input: close
ALTER TABLE period
    ADD COLUMN closed_at     DATETIME(6) NULL COMMENT 'UTC: what was known then is what the closed period says',
    ADD COLUMN closed_by_run VARCHAR(64) NULL;
