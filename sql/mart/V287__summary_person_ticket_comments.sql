-- grain: one row per period, person_id, team, ticket_key, rule_name and currency
-- keys:  as before
-- input: comments alone: what columns hold that had none
ALTER TABLE summary_person_ticket MODIFY COLUMN requests BIGINT NOT NULL COMMENT 'requests, each counted once'
