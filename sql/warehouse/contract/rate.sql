-- grain: one row per provider, model and validity
-- keys:  provider, model_id, date_from; rows of one model must not overlap
-- input: the warehouse: a table or a view of your own tables; extra columns are a warning
CREATE TABLE `rate` (
    `provider`               VARCHAR(64) NOT NULL,
    `model_id`               VARCHAR(128) NOT NULL,
    `date_from`              DATE NOT NULL         COMMENT 'UTC day, inclusive',
    `date_to`                DATE                  COMMENT 'UTC day, exclusive; empty is open',
    `currency`               CHAR(3) NOT NULL,
    `unit`                   VARCHAR(16) NOT NULL  COMMENT '1M_tokens or credit',
    `input`                  DECIMAL(20, 10)       COMMENT 'price per million tokens',
    `output`                 DECIMAL(20, 10),
    `cache_read`             DECIMAL(20, 10)       COMMENT 'empty: input',
    `cache_write_5m`         DECIMAL(20, 10)       COMMENT 'empty: input',
    `cache_write_1h`         DECIMAL(20, 10)       COMMENT 'empty: cache_write_5m',
    `long_context_threshold` BIGINT                COMMENT 'a request with more input of all kinds is at long prices, whole',
    `long_context_operator`  VARCHAR(2)            COMMENT 'optional; > or >=, empty: >',
    `long_input`             DECIMAL(20, 10),
    `long_output`            DECIMAL(20, 10),
    `long_cache_read`        DECIMAL(20, 10)       COMMENT 'empty: long_input',
    `long_cache_write_5m`    DECIMAL(20, 10)       COMMENT 'empty: long_input',
    `long_cache_write_1h`    DECIMAL(20, 10)       COMMENT 'empty: long_cache_write_5m',
    `batch_discount`         DECIMAL(10, 6)        COMMENT 'multiplies the whole request; empty: not sold',
    `flex_multiplier`        DECIMAL(10, 6)        COMMENT 'empty: not sold',
    `priority_multiplier`    DECIMAL(10, 6)        COMMENT 'empty: not sold',
    `credit_price`           DECIMAL(20, 10)       COMMENT 'price of one credit',
    `source`                 VARCHAR(255)          COMMENT 'where the price is from'
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
