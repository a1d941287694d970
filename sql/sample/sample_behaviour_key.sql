-- Grain: behaviour_no, table, key: what a behaviour left in the world, row by row (becomes behaviour_events.csv).
-- Keys: table and key; rows without event_id have their request_id, and an event that came twice is there twice.
-- Inputs: sample_usage, sample_behaviour_day, sample_behaviour_ticket, sample_behaviour_commit,
-- sample_behaviour_change, world."commit", world.ticket_transition, variable base_rows.
CREATE TABLE sample_behaviour_key AS
WITH used AS (
    SELECT d.behaviour_no, u.request_no, u.copy_no, u.occurred_at AS seen_at,
        coalesce(u.event_id, u.request_id) AS "key"
    FROM (SELECT * FROM sample_usage WHERE request_no >= getvariable('base_rows')) u
    ASOF JOIN sample_behaviour_day d ON u.request_no >= d.first_no
), own AS (
    SELECT behaviour_no, sha FROM sample_behaviour_commit
    UNION ALL
    SELECT b.behaviour_no, c.sha FROM sample_commit c JOIN sample_behaviour_ticket b ON b.ticket_key = c.ticket_key
)
SELECT behaviour_no, 'usage_event' AS "table", "key", seen_at FROM used
UNION ALL
SELECT behaviour_no, 'commit', sha, min(committed_at)
FROM own JOIN world."commit" USING (sha) GROUP BY behaviour_no, sha
UNION ALL
SELECT behaviour_no, 'ticket', ticket_key, begun_at FROM sample_behaviour_ticket
UNION ALL
SELECT behaviour_no, 'ticket_transition', ticket_key, changed_at FROM sample_behaviour_change
UNION ALL
SELECT b.behaviour_no, 'ticket_transition', t.ticket_key, t.changed_at
FROM world.ticket_transition t JOIN sample_behaviour_ticket b ON b.ticket_key = t.ticket_key
ORDER BY 1, 2, 4, 3;
