-- grain: one row: ids start at 1
-- keys:  UNIQUE_KEY
-- input: none
INSERT INTO BATCH_JOB_EXECUTION_SEQ (ID, UNIQUE_KEY) VALUES (0, '0');
