-- Grain: behaviour_no: what somebody does, from the first to the last trace of it (becomes behaviour_labels.csv).
-- Honest habits without rows of their own last as long as they were meant to. usage_rows has repeats in it.
-- Inputs: sample_behaviour, sample_behaviour_key, sample_person, sample_clock.
CREATE TABLE sample_behaviour_label AS
WITH trace AS (
    SELECT behaviour_no, min(seen_at) AS first_at, max(seen_at) AS last_at,
        COUNT(*) FILTER ("table" = 'usage_event') AS usage_rows,
        COUNT(*) FILTER ("table" = 'commit') AS commits,
        COUNT(*) FILTER ("table" = 'ticket') AS tickets,
        COUNT(*) FILTER ("table" = 'ticket_transition') AS changes
    FROM sample_behaviour_key GROUP BY behaviour_no
)
SELECT b.behaviour, p.person_id, b.truth,
    coalesce(t.first_at, CAST(c.first_day + b.from_no AS TIMESTAMP)) AS "from",
    coalesce(t.last_at, CAST(c.first_day + b.to_no AS TIMESTAMP)) AS "to",
    coalesce(t.usage_rows, 0) AS usage_rows,
    b.note
        || CASE WHEN t.tickets > 0 THEN '; ' || CAST(t.tickets AS VARCHAR) || ' tickets' ELSE '' END
        || CASE WHEN t.commits > 0 THEN '; ' || CAST(t.commits AS VARCHAR) || ' commits' ELSE '' END
        || CASE WHEN t.changes > 0 THEN '; ' || CAST(t.changes AS VARCHAR) || ' changes of status' ELSE '' END
        || CASE WHEN b.behaviour = 'two_person_ring' THEN '; with ' || q.person_id ELSE '' END AS note,
    b.behaviour_no
FROM sample_behaviour b
JOIN sample_person p ON p.person_no = b.person_no
LEFT JOIN sample_person q ON q.person_no = b.partner_no
LEFT JOIN trace t ON t.behaviour_no = b.behaviour_no
CROSS JOIN sample_clock c
WHERE t.first_at IS NOT NULL OR b.truth = 'honest' AND b.requests + b.extra_tickets = 0
ORDER BY b.behaviour, p.person_id;
