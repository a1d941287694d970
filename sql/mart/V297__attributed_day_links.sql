-- grain: what each day's links to tickets rest on, added to attributed_day
-- keys:  as before
-- input: attribution; a day that was attributed before these columns is attributed once more while its sessions are kept
ALTER TABLE attributed_day
    MODIFY COLUMN basis CHAR(64) NOT NULL COMMENT 'of the tickets, commits and rules that it was done with, or that it was found to stand with; another one: to be looked at again while its sessions are kept',
    ADD COLUMN asked_keys MEDIUMTEXT NULL COMMENT 'ticket keys that were looked up, as hashes: + before each that is a ticket, - before each that is none; null: not kept, or never known',
    ADD COLUMN changes_from DATETIME(6) NULL COMMENT 'UTC: changes committed from then to changes_to were looked at; null: none were',
    ADD COLUMN changes_to DATETIME(6) NULL COMMENT 'UTC: as changes_from',
    ADD COLUMN changes_hash CHAR(64) NOT NULL DEFAULT '' COMMENT 'of those changes and of the rules; the same, and each key with the same answer: its links stand. Empty: to be made again';
