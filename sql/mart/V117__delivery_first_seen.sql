-- grain: one row per ticket and fact that never changes once it was seen
-- keys:  ticket_key, fact
-- input: delivery; only inserted: container when a ticket is first seen, parent when it is first seen with one
CREATE TABLE delivery_first_seen (
    ticket_key VARCHAR(64) NOT NULL,
    fact       VARCHAR(9)  NOT NULL COMMENT 'container or parent',
    seen       VARCHAR(64) NOT NULL COMMENT 'of container yes or no; of parent its ticket_key',
    first_run  VARCHAR(64) NOT NULL COMMENT 'the run that saw it first',
    PRIMARY KEY (ticket_key, fact)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT 'parents and containers as first seen';
