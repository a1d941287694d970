-- Grain: ticket_key (some twice on purpose): the contract's tickets with their creator: nobody edited a reporter here.
-- Without who created tickets nobody is scored. Inputs: world.ticket.
CREATE OR REPLACE TABLE world.ticket AS
SELECT *, reporter AS creator
FROM world.ticket
ORDER BY created_at, ticket_key;
