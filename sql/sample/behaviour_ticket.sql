-- Grain: ticket_no: sample_ticket of a world with behaviours, and what behaviours add to it.
-- Keys: ticket_no. Most work is asked for by a lead, a lead's own by the lead of the next team. Nobody begins anything
-- on leave, and what a mimic begins is never done.
-- Inputs: sample_ticket, sample_behaviour_ticket, sample_behaviour, variables from_day, people, macros.
CREATE OR REPLACE TABLE sample_ticket AS
SELECT t.* EXCLUDE (is_mimic, is_away) REPLACE (
    CASE
        WHEN t.lead_no = t.person_no THEN 1 + (8 * (t.team_no + 1)) % (8 * ((getvariable('people') + 7) // 8))
        ELSE t.lead_no
    END AS lead_no,
    -- the peer who reviews is not the lead who asks
    CASE
        WHEN t.team_size > 2 AND t.peer_no = 1 + 8 * t.team_no
            THEN 2 + 8 * t.team_no
                + (t.person_no - 1 - 8 * t.team_no + pick(behaviour_key(t.key), 45, t.team_size - 2)) % (t.team_size - 1)
        ELSE t.peer_no
    END AS peer_no,
    CASE WHEN t.wish < 80 THEN 0 WHEN t.wish < 92 THEN 60 ELSE 95 END AS wish,
    CASE WHEN is_mimic THEN t.fate % 8 ELSE t.fate END AS fate,
    CASE WHEN NOT is_mimic THEN t.resolved_at END AS resolved_at,
    CASE WHEN NOT is_mimic THEN t.reopened_at END AS reopened_at,
    CASE WHEN NOT is_mimic THEN t.closed_at END AS closed_at
)
FROM (
    SELECT s.*, coalesce(b.behaviour = 'human_mimic' AND begun_at >= from_at AND begun_at < to_at, false) AS is_mimic,
        coalesce(b.behaviour = 'on_leave' AND begun_at >= from_at - to_days(4) AND begun_at < to_at, false) AS is_away
    FROM sample_ticket s
    LEFT JOIN (
        SELECT person_no, behaviour, CAST(getvariable('from_day') + from_no AS TIMESTAMP) AS from_at,
            CAST(getvariable('from_day') + to_no AS TIMESTAMP) AS to_at
        FROM sample_behaviour
    ) b ON b.person_no = s.person_no
) t
WHERE NOT is_away
UNION ALL BY NAME
SELECT * EXCLUDE (behaviour, behaviour_no) FROM sample_behaviour_ticket
ORDER BY ticket_no;
