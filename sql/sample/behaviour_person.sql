-- Grain: person_no: sample_person of a world with behaviours: spend goes with the work done, and new hires
-- begin in the window.
-- Keys: person_no. A piece of work takes 2 or 3 days; what it costs differs by person (lognormal, spread 0.45).
-- Inputs: sample_person, sample_behaviour, variable from_day, macros.
CREATE OR REPLACE TABLE sample_person AS
WITH habit AS (
    SELECT p.*, b.behaviour, b.from_no, coalesce(b.weight_percent, 100) AS weight_percent,
        coalesce(b.ticket_days, 2 + pick(p.person_no, 39, 2)) AS days_each,
        CASE b.truth WHEN 'honest' THEN 0.2 ELSE 0.45 END AS spread
    FROM sample_person p LEFT JOIN sample_behaviour b ON b.person_no = p.person_no
)
SELECT * EXCLUDE (behaviour, from_no, weight_percent, days_each, spread) REPLACE (
    CASE WHEN behaviour = 'explorer' THEN getvariable('from_day') + from_no ELSE valid_from END AS valid_from,
    tail(person_no, 38, 300, spread) * weight_percent // (100 * CASE days_each WHEN 1 THEN 3 ELSE days_each END)
        AS weight,
    CAST(days_each AS INTEGER) AS ticket_days
)
FROM habit
ORDER BY person_no;
