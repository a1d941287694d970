-- grain: one row per ticket
-- keys:  ticket_key
-- input: the warehouse: a table or a view of your own tables; extra columns are a warning
CREATE TABLE `ticket` (
    `ticket_key`   VARCHAR(64) NOT NULL,
    `project`      VARCHAR(64),
    `type`         VARCHAR(64),
    `summary`      TEXT,
    `reporter`     VARCHAR(255),
    `assignee`     VARCHAR(255),
    `created_at`   DATETIME(6)          COMMENT 'UTC',
    `story_points` VARCHAR(32)          COMMENT 'text, because trackers hold text',
    `parent_key`   VARCHAR(64),
    `creator`      VARCHAR(255)         COMMENT 'optional: who created it, as the tracker keeps it and nobody can edit; without it nobody is scored',
    `caused_by_key` VARCHAR(64)         COMMENT 'optional: of a bug, the ticket whose work brought it'
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
