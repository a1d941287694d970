-- Grain: actor_no, day_no: how much of the usual use there is on days on which somebody's behaviour changes it, in
-- percent.
-- Inputs: sample_behaviour, variable days.
CREATE TABLE sample_pace AS
SELECT b.person_no AS actor_no, d.day_no,
    CASE b.behaviour WHEN 'on_leave' THEN 0 ELSE 20 + 160 * d.day_no // getvariable('days') END AS percent
FROM sample_behaviour b JOIN range(getvariable('days')) AS d(day_no) ON d.day_no >= b.from_no AND d.day_no < b.to_no
WHERE b.behaviour IN ('on_leave', 'adoption_ramp');
