-- Macro money_text(amount): an amount in units of 0.00000000000001 (1e-14) as exact decimal text.
CREATE OR REPLACE MACRO money_text(amount) AS
    CAST(amount // 100000000000000 AS VARCHAR) || '.' || lpad(CAST(amount % 100000000000000 AS VARCHAR), 14, '0');
