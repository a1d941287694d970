-- grain: as before: prompts that an account sent at least 20 times on a UTC usage day, where it was 3 times before
-- keys:  as before
-- input: as before; a loop that sends its prompt less often than 20 times a day is no longer seen
ALTER TABLE usage_prompt COMMENT 'prompts that an account sent at least 20 times on a day';
