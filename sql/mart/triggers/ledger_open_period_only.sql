-- grain: refuses an entry of a closed period, for every role
-- keys:  none
-- input: migrate installs it; what comes late is a correction in an open period; AFTER, because MariaDB 11.4 loses the values of
--        INSERT ... SELECT where a trigger before a change has a subquery
CREATE TRIGGER ledger_open_period_only AFTER INSERT ON ledger_entry FOR EACH ROW
IF (SELECT COUNT(*) FROM period WHERE period = NEW.period AND status = 'CLOSED') > 0 THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the period of this entry is closed: post a correction in an open period';
END IF;
