-- grain: refuses INSERT of rows of a closed period in summary_person_day, for every role
-- keys:  none
-- input: migrate installs it; a closed period never changes; AFTER, because MariaDB 11.4 loses the values of
--        INSERT ... SELECT where a trigger before a change has a subquery
CREATE TRIGGER person_day_closed_insert AFTER INSERT ON summary_person_day FOR EACH ROW
IF (SELECT COUNT(*) FROM period WHERE period = DATE_FORMAT(NEW.service_date, '%Y-%m') AND status = 'CLOSED') > 0 THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'summary_person_day: the period is closed and never changes';
END IF;
