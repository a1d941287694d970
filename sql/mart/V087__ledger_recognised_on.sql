-- grain: the day that tables show an entry on, and room for unit prices of whole invoice lines
-- keys:  as before
-- input: computed: the service date; for a correction the day it was posted on, which lies within its period
ALTER TABLE ledger_entry
    MODIFY COLUMN unit_price DECIMAL(30, 16) NULL COMMENT 'currency per unit; null: UNPRICED',
    MODIFY COLUMN posted_on DATE NOT NULL COMMENT 'business date of the run: the last day it was asked for; of a correction the nearest day of its period',
    ADD COLUMN recognised_on DATE GENERATED ALWAYS AS (CASE WHEN charge_class IS NULL THEN service_date ELSE posted_on END) STORED
        COMMENT 'day that summaries show it on: the service date, of a correction the day it was posted on',
    ADD KEY ledger_recognised (recognised_on);
