-- View sample_actor_day. Grain: day_no, actor_no: how strongly an actor uses tools on a day, as a whole number.
-- Weekends are quiet, one day in twelve is free, before joining or after leaving little remains (nothing should).
-- Inputs: sample_actor, sample_pace, variables from_day, days, macros.
CREATE VIEW sample_actor_day AS
WITH spread AS (
    SELECT a.*, d.day_no, getvariable('from_day') + CAST(d.day_no AS INTEGER) AS day,
        d.day_no * 1000000 + a.actor_no AS key
    FROM range(getvariable('days')) AS d(day_no) CROSS JOIN sample_actor a
)
SELECT day_no, day, actor_no,
    weight * tail(key, 33, 100, 0.6)
    * CASE
        WHEN person_no IS NULL THEN 100
        WHEN pick(key, 34, 12) = 0 THEN 0
        WHEN isodow(day) >= 6 THEN 8
        ELSE 100
    END
    * CASE WHEN day < valid_from OR day >= valid_to THEN 4 ELSE 100 END // 1000
    * coalesce(percent, 100) // 100 AS weight
FROM spread LEFT JOIN sample_pace USING (actor_no, day_no);
