-- Grain: person_id, valid_from: the contract's people; movers have two rows, leavers an end, joiners a late start.
-- Inputs: sample_person, sample_odd_name.
CREATE TABLE world.person AS
WITH tree AS (
    SELECT ['alder', 'birch', 'cedar', 'dogwood', 'elm', 'fir', 'ginkgo', 'hazel', 'ivy', 'juniper', 'larch', 'maple']
        AS names
), spell AS (
    SELECT p.*, valid_from AS spell_from, coalesce(change_day, valid_to) AS spell_to,
        team_no AS spell_team, 1000 + 100 * (team_no // 2) AS spell_centre
    FROM sample_person p
    UNION ALL
    SELECT p.*, change_day, valid_to,
        CASE WHEN part = 4 THEN team_no ELSE (team_no + 1) % teams END,
        CASE WHEN part = 4 THEN 1050 + 100 * (team_no // 2) ELSE 1000 + 100 * (((team_no + 1) % teams) // 2) END
    FROM sample_person p
    WHERE change_day IS NOT NULL
)
SELECT s.person_id,
    replace(coalesce(o.display_name, 'Person #'), '#', s.digits) AS display_name,
    s.email,
    'team-' || choose(names, spell_team % 12)
        || CASE WHEN spell_team >= 12 THEN '-' || CAST(1 + spell_team // 12 AS VARCHAR) ELSE '' END AS team,
    'CC-' || CAST(spell_centre AS VARCHAR) AS cost_centre,
    CASE
        WHEN s.person_no = 1 THEN NULL
        WHEN s.person_no = 1 + 8 * s.team_no THEN lead.person_id
        ELSE boss.person_id
    END AS manager_id,
    s.spell_from AS valid_from,
    s.spell_to AS valid_to
FROM spell s
CROSS JOIN tree
LEFT JOIN sample_odd_name o ON o.part = s.part
LEFT JOIN sample_person lead ON lead.person_no = 1
LEFT JOIN sample_person boss ON boss.person_no = 1 + 8 * s.team_no
ORDER BY s.person_id, s.spell_from;
