-- grain: when a fact of a ticket was seen first, added to delivery_first_seen
-- keys:  as before
-- input: delivery: the beginning of the run that saw it
ALTER TABLE delivery_first_seen
    ADD COLUMN first_at DATETIME(6) NULL COMMENT 'UTC; null: seen before this was written down, by a run that is not known any more';
