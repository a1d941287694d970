-- grain: what a person's work is compared with, added to ref_person
-- keys:  as before
-- input: reference, from the optional columns person.role_family and person.stack
ALTER TABLE ref_person
    ADD COLUMN role_family VARCHAR(64) NOT NULL DEFAULT '' COMMENT 'of HR; empty where not told',
    ADD COLUMN stack       VARCHAR(64) NOT NULL DEFAULT '' COMMENT 'of HR; empty where not told';
