-- grain: one row per invoice line
-- keys:  none
-- input: the warehouse: a table or a view of your own tables; extra columns are a warning
CREATE TABLE `invoice` (
    `provider`         VARCHAR(64) NOT NULL,
    `period`           CHAR(7) NOT NULL        COMMENT 'yyyy-mm',
    `currency`         CHAR(3) NOT NULL,
    `amount`           DECIMAL(20, 4) NOT NULL COMMENT 'credit notes are negative',
    `line_description` VARCHAR(255) NOT NULL,
    `invoice_id`       VARCHAR(128)            COMMENT 'optional; the invoice that the line stands on, as the provider names it',
    `issued_on`        DATE                    COMMENT 'optional; the day on which that invoice was issued'
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
