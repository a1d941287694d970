-- grain: refuses a mark that detail of people was removed from a period that is not closed, for every role
-- keys:  none
-- input: migrate installs it; AFTER, because MariaDB 11.4 loses the values of INSERT ... SELECT where a trigger before a
--        change has a subquery
CREATE TRIGGER removed_detail_closed_only AFTER INSERT ON removed_detail FOR EACH ROW
IF NEW.what = 'people' AND (SELECT COUNT(*) FROM period WHERE period = NEW.period AND status = 'CLOSED') = 0 THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'removed_detail: only detail of a closed period is removed';
END IF;
