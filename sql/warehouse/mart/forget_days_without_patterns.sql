-- grain: UTC usage days within the retention of patterns that were collected without them, without prompts that are now wanted, or with
--        prompts under another secret
-- keys:  usage_day
-- input: source_day, surveyed_day (what the source has); a day with this fingerprint is collected again
UPDATE source_day
SET fingerprint = 'patterns'
WHERE usage_day > :keptAfter
    AND (pattern_key IS NULL OR pattern_key <> :patternKey)
    AND fingerprint <> ''
    AND EXISTS (SELECT 1 FROM surveyed_day v WHERE v.usage_day = source_day.usage_day)
