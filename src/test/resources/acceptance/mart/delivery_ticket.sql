-- grain: one row per ticket
-- keys:  ticket_key
-- input: delivery_ticket of the mart
SELECT ticket_key, summary, story_points
FROM delivery_ticket
