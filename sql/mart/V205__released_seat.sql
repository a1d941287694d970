-- grain: one row per month, group, tool, plan and currency whose holders, users and idle ones are each enough people, or nobody
-- keys:  period, scope, team, tool, plan, currency
-- input: step release, from seats booked in ledger_entry and from usage_cost; insert only
CREATE TABLE released_seat (
    period     CHAR(7)        NOT NULL COMMENT 'yyyy-mm',
    scope      VARCHAR(8)     NOT NULL COMMENT 'team, others or company',
    team       VARCHAR(128)   NOT NULL COMMENT 'of scope team; empty: people without a team',
    tool       VARCHAR(32)    NOT NULL COMMENT 'tool, as the source names it',
    plan       VARCHAR(128)   NOT NULL COMMENT 'plan of the seat',
    currency   CHAR(3)        NOT NULL COMMENT 'as billed',
    seats      INT            NOT NULL COMMENT 'people who hold one',
    seats_idle INT            NOT NULL COMMENT 'of them, those who did not use the tool in the month',
    seat_cost  DECIMAL(20, 2) NOT NULL COMMENT 'in currency, booked in the month',
    idle_cost  DECIMAL(20, 2) NOT NULL COMMENT 'in currency, of idle seats',
    PRIMARY KEY (period, scope, team, tool, plan, currency)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT 'what leads were told of seats';
