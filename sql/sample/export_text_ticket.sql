-- Grain: ticket_key: ticket as text. Inputs: world.ticket, macro iso_time.
SELECT * REPLACE (iso_time(created_at) AS created_at) FROM world.ticket
