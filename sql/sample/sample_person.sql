-- Grain: person_no: every person with what the other steps need: team, zone, weight, and what happens in the window.
-- Keys: person_no; part = place in a group of 40 gives each group its mover, leaver, joiner and odd names.
-- Inputs: variable people, sample_clock, macros.
CREATE TABLE sample_person AS
WITH numbered AS (
    SELECT CAST(i AS BIGINT) AS person_no, CAST(i % 40 AS INTEGER) AS part,
        lpad(CAST(i AS VARCHAR), CAST(greatest(3, length(CAST(getvariable('people') AS VARCHAR))) AS INTEGER), '0')
            AS digits,
        (i - 1) // 8 AS team_no,
        greatest(2, (getvariable('people') + 7) // 8) AS teams
    FROM range(1, getvariable('people') + 1) AS r(i)
), dated AS (
    SELECT n.*, c.*,
        CASE
            WHEN part = 2 THEN move_day
            WHEN part = 3 THEN month_start_day
            WHEN part = 4 THEN price_cut_day
        END AS change_day
    FROM numbered n CROSS JOIN sample_clock c
)
SELECT person_no, part, digits, 'P' || digits AS person_id, 'person_' || digits || '@corp.example' AS email,
    team_no, teams,
    least(8, getvariable('people') - team_no * 8) AS team_size,
    CASE WHEN change_day > first_day AND change_day < end_day THEN change_day END AS change_day,
    CASE
        WHEN part = 6 AND join_day > first_day THEN join_day
        ELSE first_day - CAST(100 + pick(person_no, 35, 900) AS INTEGER)
    END AS valid_from,
    CASE WHEN part = 5 AND leave_day > first_day THEN leave_day END AS valid_to,
    -- a team sits in one or two zones
    choose([0, 60, 60, 60, 120, 330, 480, -300, -300, -420], pick(team_no * 8 + pick(person_no, 36, 2), 37, 10))
        AS zone_minutes,
    least(3000, greatest(5, tail(person_no, 38, 100, 0.9))) AS weight,
    CAST(2 + pick(person_no, 39, 4) AS INTEGER) AS ticket_days
FROM dated;
