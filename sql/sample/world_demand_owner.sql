-- Grain: person_id, valid_from: the contract's demand owners: the lead of each team. Only in worlds with behaviours.
-- Inputs: sample_person, sample_clock.
CREATE TABLE world.demand_owner AS
SELECT p.person_id, c.first_day - 90 AS valid_from, CAST(NULL AS DATE) AS valid_to
FROM sample_person p CROSS JOIN sample_clock c
WHERE p.person_no % 8 = 1
ORDER BY p.person_id;
