-- grain: one row per month and part of it that leads were told
-- keys:  as before
-- input: comments alone: shares of use are those of the spend in both parts, and that with a ticket is made of what leads are told
ALTER TABLE released_part
    MODIFY COLUMN priced_share     DECIMAL(9, 8) NULL COMMENT 'of the company when its spend was told: requests with a price / requests',
    MODIFY COLUMN identified_share DECIMAL(9, 8) NULL COMMENT 'of the company when its spend was told: cost of people and of shared accounts with an owner / cost of usage',
    MODIFY COLUMN attributed_share DECIMAL(9, 8) NULL COMMENT 'of the company: cost of people that has a ticket / their cost, as lead_team_month tells them; null: not known yet, or of too few people',
    MODIFY COLUMN tied_out_share   DECIMAL(9, 8) NULL COMMENT '1 - unexplained differences / invoices, in absolute amounts, of several currencies at constant rates; null: no invoice, or no rate'
