-- grain: one row per month and person of whom something is asked: 5 points or more of two families, the outcome family among them
-- keys:  period, person_id
-- input: signal, from usage_signal and signal_review; it changes no score, no band and no money
CREATE TABLE usage_question (
    period         CHAR(7)         NOT NULL,
    person_id      VARCHAR(64)     NOT NULL,
    points         INT             NOT NULL COMMENT 'of the best signal of each family',
    families       VARCHAR(64)     NOT NULL COMMENT 'those with points: outcome, machine ...',
    level          VARCHAR(8)      NOT NULL COMMENT 'note: for the person only; question: after for_lead_from for the lead too, with the answer',
    cost_usd       DECIMAL(30, 16) NOT NULL COMMENT 'spend that no verified work explains, at constant prices',
    state          VARCHAR(8)      NOT NULL COMMENT 'open; quiet: enough of its signals are answered; expired',
    asked_on       DATE            NOT NULL COMMENT 'first day on which it could be read',
    for_lead_from  DATE            NULL     COMMENT '10 working days later; null for a note',
    expires_on     DATE            NOT NULL COMMENT '90 days after asked_on',
    params_version INT             NOT NULL,
    PRIMARY KEY (period, person_id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT 'notes and questions to people';
