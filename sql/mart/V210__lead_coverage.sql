-- grain: one row per month that leads were told, and part of it (spend, then yield)
-- keys:  period, part
-- input: released_part. For leads: how complete the figures of a month were when they were told
CREATE VIEW lead_coverage AS
SELECT period, part, released_on, group_min, as_of, priced_share, identified_share, attributed_share, tied_out_share
FROM released_part
