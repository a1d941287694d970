-- grain: one row per month, group, currency, outcome, topmost ticket and ticket; the less is said, the more is put together
-- keys:  period, scope, team, currency, row_no (numbered by outcome, then the dearest first)
-- input: step release, from summary_person_ticket and summary_ticket; insert only
CREATE TABLE released_work (
    period     CHAR(7)        NOT NULL COMMENT 'yyyy-mm',
    scope      VARCHAR(8)     NOT NULL COMMENT 'team or others',
    team       VARCHAR(128)   NOT NULL COMMENT 'of scope team; empty: people without a team',
    currency   CHAR(3)        NOT NULL COMMENT 'as billed',
    row_no     INT            NOT NULL COMMENT 'order in which rows are shown',
    outcome    VARCHAR(64)    NOT NULL COMMENT 'what came of it',
    epic_key   VARCHAR(64)    NOT NULL COMMENT 'topmost ticket; empty: all of the outcome',
    ticket_key VARCHAR(64)    NOT NULL COMMENT 'empty: all of the epic',
    usage_cost DECIMAL(20, 2) NOT NULL COMMENT 'in currency; rows add up to the group''s month',
    PRIMARY KEY (period, scope, team, currency, row_no)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT 'what leads were told of tickets';
