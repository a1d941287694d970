-- grain: cost at constant prices, added to usage_cost
-- keys:  as before
-- input: booking, from constant_price: list price of the kind of tokens or of credits; no tier, no long context, nothing included in plans
ALTER TABLE usage_cost
    ADD COLUMN constant_amount   DECIMAL(30, 16) NULL COMMENT 'exact, in constant_currency; null: the model never had a list price',
    ADD COLUMN constant_currency CHAR(3)         NULL COMMENT 'of the constant price';
