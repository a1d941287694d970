-- grain: says which day a correction is shown on
-- keys:  as before
-- input: ledger_entry.recognised_on
ALTER TABLE summary_person_day
    MODIFY COLUMN service_date DATE NOT NULL COMMENT 'accounting day of the use; corrections of closed periods stand on the day they were posted on',
    MODIFY COLUMN usage_cost DECIMAL(30, 16) NOT NULL COMMENT 'in currency; priced usage, without corrections of closed periods',
    MODIFY COLUMN seat_cost DECIMAL(30, 16) NOT NULL COMMENT 'in currency; purchases, without corrections of closed periods',
    MODIFY COLUMN other_cost DECIMAL(30, 16) NOT NULL COMMENT 'in currency; credits, adjustments, taxes, corrections of closed periods';
