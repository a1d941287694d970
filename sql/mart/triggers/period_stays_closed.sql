-- grain: refuses every change of a closed period, for every role
-- keys:  none
-- input: migrate installs it; a closed period is never opened again
CREATE TRIGGER period_stays_closed BEFORE UPDATE ON period FOR EACH ROW
IF OLD.status = 'CLOSED' THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a closed period never changes: post a correction in an open period';
END IF;
