-- grain: what signals of a month rest on, added to usage_signal_month
-- keys:  as before
-- input: signal; empty for months that were looked at before this column, so that they are looked at once more
ALTER TABLE usage_signal_month
    ADD COLUMN inputs_hash CHAR(64) NOT NULL DEFAULT '' COMMENT 'of all that they were made of; the same, and the month over: they stand as they are';
