-- grain: what each day's attribution was made of, added to attributed_day
-- keys:  as before
-- input: attribution; empty for days that were attributed before this column and not since
ALTER TABLE attributed_day
    ADD COLUMN input_hash CHAR(64) NOT NULL DEFAULT '' COMMENT 'of all that its attribution was made of; the same: a day that is booked again keeps it. Empty: to be made again in any case';
