-- Grain: ticket_key, changed_at: ticket_transition with types. Inputs: world.ticket_transition.
SELECT * REPLACE (CAST(changed_at AS TIMESTAMP WITH TIME ZONE) AS changed_at) FROM world.ticket_transition
