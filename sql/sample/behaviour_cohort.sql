-- Grain: person_id, valid_from: the contract's people with role_family and stack, whose work is compared: as many stacks
-- as have 60 people each, at most 4. Leads are engineers like others.
-- Inputs: world.person, sample_person, variable people.
CREATE OR REPLACE TABLE world.person AS
SELECT w.*, 'engineering' AS role_family,
    choose(['backend', 'frontend', 'data', 'tools'], p.team_no % greatest(1, least(4, getvariable('people') // 60)))
        AS stack
FROM world.person w JOIN sample_person p USING (person_id)
ORDER BY w.person_id, w.valid_from;
