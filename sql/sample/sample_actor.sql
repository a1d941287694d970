-- Grain: actor_no: who uses tools: people, then service and shared accounts, owned by nobody, which run at night too.
-- Keys: actor_no. Inputs: sample_account, sample_person, variable people.
CREATE TABLE sample_actor AS
SELECT a.actor_no, p.person_no, p.team_no, p.valid_from, p.valid_to,
    coalesce(p.weight, (15 + pick(a.actor_no, 38, 15)) * greatest(1, least(300, getvariable('people')) // 40))
        AS weight,
    coalesce(p.zone_minutes, 0) AS zone_minutes,
    coalesce(p.ticket_days, 1) AS ticket_days
FROM (SELECT DISTINCT actor_no FROM sample_account) a
LEFT JOIN sample_person p ON p.person_no = a.actor_no;
