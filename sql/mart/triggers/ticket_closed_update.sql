-- grain: refuses UPDATE of what use cost in rows of a closed period in summary_ticket, for every role; what came of it may
--        become known later
-- keys:  none
-- input: migrate installs it; a closed period never changes; AFTER, because MariaDB 11.4 loses the values of
--        INSERT ... SELECT where a trigger before a change has a subquery
CREATE TRIGGER ticket_closed_update AFTER UPDATE ON summary_ticket FOR EACH ROW
IF (SELECT COUNT(*) FROM period WHERE period = OLD.period AND status = 'CLOSED') > 0
    AND NOT (
        NEW.period = OLD.period AND NEW.ticket_key = OLD.ticket_key AND NEW.currency = OLD.currency
        AND NEW.epic_key = OLD.epic_key AND NEW.repository = OLD.repository AND NEW.people = OLD.people
        AND NEW.active_days = OLD.active_days AND NEW.requests = OLD.requests AND NEW.tokens_in <=> OLD.tokens_in
        AND NEW.tokens_out <=> OLD.tokens_out AND NEW.tokens_cache_read <=> OLD.tokens_cache_read
        AND NEW.tokens_cache_write <=> OLD.tokens_cache_write AND NEW.credits = OLD.credits
        AND NEW.usage_cost = OLD.usage_cost AND NEW.cost_event_ticket = OLD.cost_event_ticket
        AND NEW.cost_branch_name = OLD.cost_branch_name AND NEW.cost_commit_in_session = OLD.cost_commit_in_session
        AND NEW.cost_none = OLD.cost_none AND NEW.reason = OLD.reason AND NEW.attributed_share <=> OLD.attributed_share
        AND NEW.as_of <=> OLD.as_of
    ) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'summary_ticket: the period is closed and its cost never changes';
END IF;
