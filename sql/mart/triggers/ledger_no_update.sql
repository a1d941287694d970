-- grain: refuses every UPDATE of ledger_entry, for every role
-- keys:  none
-- input: migrate installs it; a correction is a new entry that reverses the old one
CREATE TRIGGER ledger_no_update BEFORE UPDATE ON ledger_entry FOR EACH ROW
SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'ledger_entry is append-only: post a reversing entry instead of an UPDATE';
