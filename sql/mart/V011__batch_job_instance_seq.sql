-- grain: one row: the last id given
-- keys:  see below; layout of Spring Batch 6.0.4, not ours to change
-- input: written by Spring Batch, in the transaction of the chunk it describes
CREATE TABLE BATCH_JOB_INSTANCE_SEQ (
    ID BIGINT NOT NULL,
    UNIQUE_KEY CHAR(1) NOT NULL,
    constraint UNIQUE_KEY_UN unique (UNIQUE_KEY)
) ENGINE=InnoDB;
