-- grain: refuses every DELETE of removed_detail, for every role
-- keys:  none
-- input: migrate installs it; without its mark a month would be booked anew against nothing
CREATE TRIGGER removed_detail_no_delete BEFORE DELETE ON removed_detail FOR EACH ROW
SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'removed_detail is append-only: what was removed does not come back';
