-- grain: one row per answer
-- keys:  review_no (in the order of recording)
-- input: the command review; insert only: who thinks better of it records another answer, and the last one holds
CREATE TABLE signal_review (
    review_no   BIGINT        NOT NULL AUTO_INCREMENT,
    period      CHAR(7)       NOT NULL COMMENT 'yyyy-mm: the month that was asked about',
    person_id   VARCHAR(64)   NOT NULL,
    `signal`    CHAR(1)       NOT NULL,
    asked_by    VARCHAR(128)  NOT NULL,
    asked_on    DATE          NOT NULL,
    answer      VARCHAR(2000) NOT NULL COMMENT 'of the person, in words; text, never a formula',
    verdict     VARCHAR(16)   NOT NULL COMMENT 'legitimate, wasteful or withdrawn',
    recorded_on DATE          NOT NULL,
    PRIMARY KEY (review_no),
    KEY signal_review_person (person_id, `signal`),
    CONSTRAINT signal_review_verdict CHECK (verdict IN ('legitimate', 'wasteful', 'withdrawn'))
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT 'who was asked what, and what was answered';
