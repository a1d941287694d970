-- grain: one row per month and person whose question the lead may see: ten working days after the person was asked, until it expires
-- keys:  period, pseudonym
-- input: step release, from usage_question and signal_review; made anew each night, because questions are answered and expire
CREATE TABLE released_question (
    period        CHAR(7)       NOT NULL COMMENT 'yyyy-mm: the month asked about',
    pseudonym     CHAR(10)      NOT NULL COMMENT 'HMAC-SHA-256 of the person by a key of the month, cut; another one each month',
    scope         VARCHAR(8)    NOT NULL COMMENT 'team or others: as the month was told',
    team          VARCHAR(128)  NOT NULL COMMENT 'of scope team; empty: people without a team',
    signals       VARCHAR(64)   NOT NULL COMMENT 'letters of what was measured',
    families      VARCHAR(64)   NOT NULL COMMENT 'outcome, machine, route, volume: those that it rests on',
    points        INT           NOT NULL COMMENT 'of the best signal of each family',
    cost_usd      DECIMAL(20, 0) NOT NULL COMMENT 'spend that is open, at constant prices, to two digits',
    asked_on      DATE          NOT NULL COMMENT 'of the person',
    for_lead_from DATE          NOT NULL COMMENT 'first day on which the lead may see it',
    expires_on    DATE          NOT NULL COMMENT 'first day on which it is not asked any more',
    state         VARCHAR(8)    NOT NULL COMMENT 'open, or quiet: answered',
    verdict       VARCHAR(16)   NOT NULL COMMENT 'legitimate, wasteful, withdrawn; empty: not answered',
    answer        VARCHAR(2000) NOT NULL COMMENT 'in the words of who was asked; empty: not answered',
    PRIMARY KEY (period, pseudonym)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT 'questions that leads may see';
