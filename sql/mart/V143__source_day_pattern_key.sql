-- grain: which secret the prompts of a day were keyed with, added to source_day
-- keys:  as before
-- input: collect, retain; a day within the retention of patterns that has another one than the settings is collected again
ALTER TABLE source_day
    ADD COLUMN pattern_key VARCHAR(16) NULL COMMENT 'null: the mart has no patterns of the day; empty: patterns without prompts; else a name of the secret, made by it';
