-- grain: one row per message of a tool about one request; a request may have several rows (streams, re-deliveries)
-- keys:  event_id; one request is (tool, request_id), or the event_id where request_id is empty
-- input: the warehouse: a table or a view of your own tables; extra columns are a warning
CREATE TABLE `usage_event` (
    `event_id`              VARCHAR(255) NOT NULL COMMENT 'key of the row in its source',
    `occurred_at`           DATETIME(6) NOT NULL  COMMENT 'UTC; in text 2026-10-25T13:45:00.123456Z',
    `ingested_at`           DATETIME(6) NOT NULL  COMMENT 'UTC; when the row, in this form, came into the warehouse: a changed row has a new one',
    `tool`                  VARCHAR(32) NOT NULL  COMMENT 'claude_code, codex, copilot ...',
    `provider`              VARCHAR(64) NOT NULL  COMMENT 'who bills: anthropic, openai, github-copilot ...',
    `model`                 VARCHAR(255) NOT NULL COMMENT 'as the tool writes it',
    `account`               VARCHAR(255) NOT NULL COMMENT 'login or e-mail at the tool',
    `session_id`            VARCHAR(255)          COMMENT 'conversation or agent run',
    `request_id`            VARCHAR(255)          COMMENT 'id that the provider gave the request',
    `repository`            VARCHAR(255),
    `branch`                VARCHAR(255),
    `ticket_key`            VARCHAR(255),
    `service_tier`          VARCHAR(32)           COMMENT 'standard or empty, batch, flex, priority',
    `input_tokens`          BIGINT                COMMENT 'without cached tokens; 0 to 2147483647',
    `output_tokens`         BIGINT                COMMENT 'with reasoning tokens',
    `cache_read_tokens`     BIGINT                COMMENT 'empty is 0',
    `cache_write_5m_tokens` BIGINT                COMMENT 'empty is 0',
    `cache_write_1h_tokens` BIGINT                COMMENT 'empty is 0',
    `reasoning_tokens`      BIGINT                COMMENT 'part of output_tokens; empty is 0',
    `credits`               DECIMAL(24, 8)        COMMENT 'empty: billed by tokens; else the tokens are information',
    `prompt_hash`           VARCHAR(64)           COMMENT 'salted; never the prompt',
    `accepted`              TINYINT               COMMENT '1 accepted, 0 rejected, empty unknown',
    KEY usage_event_occurred (occurred_at)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
