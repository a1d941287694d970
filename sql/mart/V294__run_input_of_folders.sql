-- grain: run_input: one row per run and thing that it read: a file of the warehouse, a folder of files, or a table of a server
-- keys:  run_id, name
-- input: plan, as the sources were when the run's input was frozen; run-report.json names each file of a folder
ALTER TABLE run_input
    MODIFY COLUMN name VARCHAR(255) NOT NULL COMMENT 'name of the file, of the folder with a slash behind it, or of the table',
    MODIFY COLUMN size_bytes BIGINT NULL COMMENT 'of a folder: of all its files; null: a table of a server',
    MODIFY COLUMN sha256 CHAR(64) NULL COMMENT 'of the file; of a folder: of the names, sizes and hashes of its files, by name; null: a table of a server'
