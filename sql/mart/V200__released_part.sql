-- grain: one row per month and part of it that leads were told
-- keys:  period, part
-- input: step release: spend when the month is over, yield when its work has had time to prove itself. Insert only: what leads were
--        told stays, because the difference of two versions could be one person
CREATE TABLE released_part (
    period           CHAR(7)        NOT NULL COMMENT 'yyyy-mm',
    part             VARCHAR(8)     NOT NULL COMMENT 'spend or yield',
    released_on      DATE           NOT NULL COMMENT 'first day that was not over when it was told',
    group_min        INT            NOT NULL COMMENT 'people whom each figure and each difference of figures is of, at least',
    as_of            DATETIME(6)    NULL     COMMENT 'UTC; newest ingestion time of the usage of the month at that time',
    priced_share     DECIMAL(9, 8)  NULL     COMMENT 'of the company: requests with a price / requests',
    identified_share DECIMAL(9, 8)  NULL     COMMENT 'of the company: cost of people and of shared accounts with an owner / cost of usage',
    attributed_share DECIMAL(9, 8)  NULL     COMMENT 'of the company: cost of people that has a ticket / their cost; null with spend: not known yet',
    tied_out_share   DECIMAL(9, 8)  NULL     COMMENT '1 - unexplained differences / invoices, in absolute amounts of the base currency; null: no invoice',
    PRIMARY KEY (period, part)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT 'which months leads were told, and how complete they were';
