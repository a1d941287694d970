-- grain: one row per period and person_id with use in the window that ends with the month
-- keys:  as before
-- input: comments alone: what columns hold that had none
ALTER TABLE summary_person_score
    MODIFY COLUMN person_id   VARCHAR(64) NOT NULL COMMENT 'whose score it is',
    MODIFY COLUMN window_from DATE        NOT NULL COMMENT 'first day of the window'
