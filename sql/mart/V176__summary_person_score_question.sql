-- grain: signals of the month, added to summary_person_score
-- keys:  as before
-- input: usage_question, made by signal before the summary
ALTER TABLE summary_person_score
    ADD COLUMN signal_points  INT         NOT NULL DEFAULT 0 COMMENT 'of the best signal of each family, where they give reason to ask; 0: they do not' AFTER not_scored,
    ADD COLUMN question_level VARCHAR(8)  NOT NULL DEFAULT '' COMMENT 'note: for the person only; question; empty: nothing is asked' AFTER signal_points,
    ADD COLUMN question_state VARCHAR(8)  NOT NULL DEFAULT '' COMMENT 'open; quiet: answered; expired; empty: nothing is asked' AFTER question_level;
