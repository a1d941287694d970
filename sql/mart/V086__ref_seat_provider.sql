-- grain: who bills a seat, added to ref_seat
-- keys:  as before
-- input: reference, from the optional column seat.provider
ALTER TABLE ref_seat
    ADD COLUMN provider VARCHAR(64) NOT NULL DEFAULT '' COMMENT 'who bills the seat; empty: the setting for the tool says';
