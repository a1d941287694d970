-- grain: the settings that charges depend on, added to job_run
-- keys:  as before
-- input: batch; when the last settled run booked by other settings, the next one books every day again
ALTER TABLE job_run
    ADD COLUMN currency       CHAR(3)       NULL COMMENT 'currency of the books; null: ran before this was written down',
    ADD COLUMN seat_providers VARCHAR(4000) NULL COMMENT 'who bills the seats of a tool, where the seat does not say: tool=provider,...';
