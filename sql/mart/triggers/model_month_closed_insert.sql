-- grain: refuses INSERT of rows of a closed period in summary_model_month, for every role
-- keys:  none
-- input: migrate installs it; a closed period never changes; AFTER, because MariaDB 11.4 loses the values of
--        INSERT ... SELECT where a trigger before a change has a subquery
CREATE TRIGGER model_month_closed_insert AFTER INSERT ON summary_model_month FOR EACH ROW
IF (SELECT COUNT(*) FROM period WHERE period = NEW.period AND status = 'CLOSED') > 0 THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'summary_model_month: the period is closed and never changes';
END IF;
