-- grain: requests whose ticket_key is odd, added to attributed_day
-- keys:  as before
-- input: attribution; 0 for days that were attributed before this column and not since
ALTER TABLE attributed_day
    ADD COLUMN unknown_key_requests BIGINT NOT NULL DEFAULT 0 COMMENT 'their ticket_key names no ticket that is known: other rules were asked',
    ADD COLUMN several_key_requests BIGINT NOT NULL DEFAULT 0 COMMENT 'their ticket_key names several tickets that are known: the first one counts';
