-- grain: refuses DELETE of rows of a closed period in summary_team_week, for every role
-- keys:  none
-- input: migrate installs it; a closed period never changes; AFTER, because MariaDB 11.4 loses the values of
--        INSERT ... SELECT where a trigger before a change has a subquery
CREATE TRIGGER team_week_closed_delete AFTER DELETE ON summary_team_week FOR EACH ROW
IF (SELECT COUNT(*) FROM period WHERE period = OLD.period AND status = 'CLOSED') > 0 THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'summary_team_week: the period is closed and never changes';
END IF;
