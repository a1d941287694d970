-- Grain: ticket_key: ticket with types; story points stay text, for not all of them are numbers. Inputs: world.ticket.
SELECT * REPLACE (CAST(created_at AS TIMESTAMP WITH TIME ZONE) AS created_at) FROM world.ticket
