-- grain: one row per run, step, scope and figure
-- keys:  run_id, step_name, scope, figure
-- input: each step writes what it read, counted, priced, rejected; the last step proves the equations
CREATE TABLE control_total (
    run_id        VARCHAR(64)     NOT NULL,
    step_name     VARCHAR(32)     NOT NULL,
    scope         VARCHAR(64)     NOT NULL COMMENT 'a date, a month, a table or all',
    figure        VARCHAR(64)     NOT NULL COMMENT 'rows_read, rows_counted, amount_priced ...',
    unit          VARCHAR(16)     NOT NULL COMMENT 'rows, tokens, credits, USD ...',
    value         DECIMAL(38, 16) NOT NULL,
    PRIMARY KEY (run_id, step_name, scope, figure, unit)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT 'control totals of runs';
