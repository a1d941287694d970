-- grain: one row: the UTC usage days that have patterns of use
-- keys:  none
-- input: source_day
SELECT
    COUNT(pattern_key) AS days,
    COUNT(CASE WHEN pattern_key = '' THEN 1 END) AS days_without_prompts,
    MIN(CASE WHEN pattern_key IS NOT NULL THEN usage_day END) AS first_day,
    MAX(CASE WHEN pattern_key IS NOT NULL THEN usage_day END) AS last_day
FROM source_day
