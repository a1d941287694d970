-- grain: refuses to delete a closed period, for every role
-- keys:  none
-- input: migrate installs it
CREATE TRIGGER period_is_not_deleted BEFORE DELETE ON period FOR EACH ROW
IF OLD.status = 'CLOSED' THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a closed period is never deleted';
END IF;
