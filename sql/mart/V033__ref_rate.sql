-- grain: one row per provider, model, validity and knowledge time
-- keys:  rate_id, known_from; rate_id is made of provider, model, valid_from and a hash of the prices
-- input: reference, from the warehouse's rate; prices per million tokens or per credit, in currency
CREATE TABLE ref_rate (
    rate_id                VARCHAR(255)    NOT NULL,
    provider               VARCHAR(64)     NOT NULL,
    model_id               VARCHAR(128)    NOT NULL,
    valid_from             DATE            NOT NULL COMMENT 'UTC day, inclusive',
    valid_to               DATE            NULL     COMMENT 'UTC day, exclusive',
    currency               CHAR(3)         NOT NULL,
    unit                   VARCHAR(16)     NOT NULL COMMENT '1M_tokens or credit',
    input_price            DECIMAL(20, 10) NULL,
    output_price           DECIMAL(20, 10) NULL,
    cache_read_price       DECIMAL(20, 10) NULL     COMMENT 'null: the input price',
    cache_write_5m_price   DECIMAL(20, 10) NULL     COMMENT 'null: the input price',
    cache_write_1h_price   DECIMAL(20, 10) NULL     COMMENT 'null: the 5-minute price',
    long_context_over      BIGINT          NULL     COMMENT 'requests with more input tokens than this are at long prices',
    long_input_price       DECIMAL(20, 10) NULL,
    long_output_price      DECIMAL(20, 10) NULL,
    long_cache_read_price  DECIMAL(20, 10) NULL,
    long_cache_write_5m_price DECIMAL(20, 10) NULL,
    long_cache_write_1h_price DECIMAL(20, 10) NULL,
    batch_multiplier       DECIMAL(10, 6)  NULL     COMMENT 'null: tier not sold',
    flex_multiplier        DECIMAL(10, 6)  NULL     COMMENT 'null: tier not sold',
    priority_multiplier    DECIMAL(10, 6)  NULL     COMMENT 'null: tier not sold',
    credit_price           DECIMAL(20, 10) NULL,
    source                 VARCHAR(255)    NOT NULL COMMENT 'where the source says the price is from',
    known_from             DATETIME(6)     NOT NULL COMMENT 'UTC',
    known_to               DATETIME(6)     NULL     COMMENT 'UTC; null: what is known now',
    PRIMARY KEY (rate_id, known_from)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT 'the rate card on two time axes';
