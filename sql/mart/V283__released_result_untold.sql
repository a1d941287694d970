-- grain: one row per month and group whose people with a score are enough
-- keys:  as before
-- input: step release. The spend is null where months less the window would leave too few people over
ALTER TABLE released_result
    MODIFY COLUMN spend_usd DECIMAL(20, 2) NULL COMMENT 'theirs in the window, at constant prices; null: too few have no score or changed the team'
