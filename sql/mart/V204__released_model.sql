-- grain: one row per month, group, currency, tool and model; the empty ones are all others together
-- keys:  period, scope, team, currency, tool, model
-- input: step release, from ledger_entry; insert only
CREATE TABLE released_model (
    period     CHAR(7)        NOT NULL COMMENT 'yyyy-mm',
    scope      VARCHAR(8)     NOT NULL COMMENT 'team or others',
    team       VARCHAR(128)   NOT NULL COMMENT 'of scope team; empty: people without a team',
    currency   CHAR(3)        NOT NULL COMMENT 'as billed',
    tool       VARCHAR(32)    NOT NULL COMMENT 'empty with the model: those that too few people used, together',
    model      VARCHAR(255)   NOT NULL COMMENT 'as the rate card names it',
    usage_cost DECIMAL(20, 2) NOT NULL COMMENT 'in currency; rows add up to the group''s month',
    PRIMARY KEY (period, scope, team, currency, tool, model)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT 'what leads were told of tools and models';
