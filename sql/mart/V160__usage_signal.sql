-- grain: one row per month, person and signal that has points
-- keys:  period, person_id, signal
-- input: signal; made again every night as far as its input is kept: what was found before patterns of use or sessions were forgotten stays
CREATE TABLE usage_signal (
    period         CHAR(7)         NOT NULL COMMENT 'yyyy-mm: the month that its days end with',
    person_id      VARCHAR(64)     NOT NULL,
    `signal`       CHAR(1)         NOT NULL COMMENT 'U, R, Q, H, P, D, N, L or J',
    family         VARCHAR(8)      NOT NULL COMMENT 'outcome, machine, route or volume: each counts its best signal only',
    measure        DECIMAL(20, 8)  NOT NULL COMMENT 'what the points are for, by the formula of the signal',
    points         INT             NOT NULL,
    cost_usd       DECIMAL(30, 16) NOT NULL COMMENT 'at stake, at constant prices',
    text           VARCHAR(1000)   NOT NULL COMMENT 'the question to the person, with its numbers',
    explanations   VARCHAR(1000)   NOT NULL COMMENT 'honest reasons that look the same',
    window_from    DATE            NOT NULL COMMENT 'first accounting day looked at',
    window_to      DATE            NOT NULL COMMENT 'first accounting day behind it',
    params_version INT             NOT NULL,
    PRIMARY KEY (period, person_id, `signal`),
    KEY usage_signal_person (person_id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT 'patterns of use that deserve a look; nothing by themselves';
