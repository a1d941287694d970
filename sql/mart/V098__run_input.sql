-- grain: one row per run and thing that it read: a file of the warehouse, or a table of a server
-- keys:  run_id, name
-- input: plan, as the sources were when the run's input was frozen
CREATE TABLE run_input (
    run_id     VARCHAR(64)  NOT NULL,
    name       VARCHAR(255) NOT NULL COMMENT 'name of the file, or of the table',
    size_bytes BIGINT       NULL     COMMENT 'null: a table of a server',
    sha256     CHAR(64)     NULL     COMMENT 'of the file; null: a table of a server',
    PRIMARY KEY (run_id, name)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT 'what runs read';
