-- grain: one row per row of ticket, ticket_transition and ticket_assignment
-- keys:  none
-- input: source_ticket, source_ticket_transition, source_ticket_assignment; ticket_key as TicketKeys.normal has it, as long as it is
--        ASCII
CREATE OR REPLACE TEMP TABLE delivery_ticket_row AS
SELECT 'ticket' AS source_table, ${ticket_key} AS ticket_key, hash(${ticket}) AS content
FROM source_ticket
UNION ALL
SELECT 'ticket_transition', ${ticket_key}, hash(${ticket_transition})
FROM source_ticket_transition
UNION ALL
SELECT 'ticket_assignment', ${ticket_key}, hash(${ticket_assignment})
FROM source_ticket_assignment
