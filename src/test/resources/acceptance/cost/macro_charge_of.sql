-- grain: the price of one kind of tokens times their count; nothing for no tokens, null where they have no price
-- keys:  none
-- input: a count up to 2147483647 and a price per million tokens
CREATE MACRO charge_of(tokens, price) AS
CASE WHEN tokens = 0 THEN 0::DECIMAL(30, 10) ELSE tokens::DECIMAL(10, 0) * price END;
