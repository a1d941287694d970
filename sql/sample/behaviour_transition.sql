-- Grain: ticket_key, changed_at: the contract's ticket history with what behaviours add to it.
-- Inputs: world.ticket_transition, sample_behaviour_change.
CREATE OR REPLACE TABLE world.ticket_transition AS
SELECT * FROM world.ticket_transition
UNION ALL BY NAME
SELECT * EXCLUDE (behaviour, behaviour_no) FROM sample_behaviour_change
ORDER BY changed_at, ticket_key, to_status;
