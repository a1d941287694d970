-- grain: one row per request and UTC usage day on which it has rows that do not count, because its row of another day does
-- keys:  usage_day, tool, request_key
-- input: collect; requests that lie on one day only are not here
CREATE TABLE usage_repeat (
    usage_day     DATE          NOT NULL COMMENT 'the day whose rows of the request do not count',
    tool          VARCHAR(32)   NOT NULL,
    request_key   VARCHAR(255)  NOT NULL COMMENT 'r: and the request id, or e: and the event id',
    counted_on    DATE          NOT NULL COMMENT 'the day on which the request counts',
    PRIMARY KEY (usage_day, tool, request_key),
    KEY usage_repeat_request (tool, request_key)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT 'requests that were delivered on several days';
