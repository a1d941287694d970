-- grain: refuses DELETE of rows of a closed period in summary_person_ticket, for every role, unless its detail is marked as removed
-- keys:  none
-- input: migrate installs it; a closed period never changes; AFTER, because MariaDB 11.4 loses the values of
--        INSERT ... SELECT where a trigger before a change has a subquery
CREATE TRIGGER person_ticket_closed_delete AFTER DELETE ON summary_person_ticket FOR EACH ROW
IF (SELECT COUNT(*) FROM period WHERE period = OLD.period AND status = 'CLOSED') > 0
    AND (SELECT COUNT(*) FROM removed_detail WHERE period = OLD.period AND what = 'people') = 0 THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'summary_person_ticket: the period is closed and never changes';
END IF;
