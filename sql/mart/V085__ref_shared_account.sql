-- grain: one row per service or shared account, validity and knowledge time
-- keys:  system_name, account, valid_from, known_from
-- input: reference, from the warehouse's shared_account; accounts trimmed and lower-cased
CREATE TABLE ref_shared_account (
    system_name     VARCHAR(32)  NOT NULL COMMENT 'a tool',
    account         VARCHAR(255) NOT NULL,
    valid_from      DATE         NOT NULL,
    valid_to        DATE         NULL,
    owner_person_id VARCHAR(64)  NOT NULL COMMENT 'whose cost centre of the day pays; empty: cost_centre says',
    cost_centre     VARCHAR(64)  NOT NULL COMMENT 'empty: the one of the owner',
    known_from      DATETIME(6)  NOT NULL COMMENT 'UTC',
    known_to        DATETIME(6)  NULL     COMMENT 'UTC; null: what is known now',
    PRIMARY KEY (system_name, account, valid_from, known_from)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT 'accounts that belong to no person, with who pays for them';
