-- grain: credits that cost nothing because a plan includes them, added to usage_cost
-- keys:  as before
-- input: booking, from credit_allowance
ALTER TABLE usage_cost
    ADD COLUMN included_credits DECIMAL(24, 8) NOT NULL DEFAULT 0 COMMENT 'of credits: so many were included in a plan and cost nothing';
