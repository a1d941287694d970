-- Grain: ticket_key, changed_at: ticket_transition as text. Inputs: world.ticket_transition, macro iso_time.
SELECT ticket_key, iso_time(changed_at) AS changed_at, from_status, to_status, changed_by FROM world.ticket_transition
