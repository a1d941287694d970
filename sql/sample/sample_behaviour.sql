-- Grain: behaviour_no: one person who behaves in one way from day from_no to before to_no; nobody has two behaviours.
-- Keys: behaviour_no, person_no. partner_no is the other one of a ring. Leads and people whom sample_person moves, lets
-- join or leave, or whose account two people claim are left alone. From 60 people on there is each kind at least once.
-- Without --behaviours
-- there is none. Inputs: sample_behaviour_kind, variables behaviours, people, days, macros.
CREATE TABLE sample_behaviour AS
WITH counted AS (
    SELECT behaviour, CASE behaviour WHEN 'two_person_ring' THEN 2 ELSE 1 END AS members,
        greatest(1, (getvariable('people') * share + 450) // 900) AS times,
        row_number() OVER (ORDER BY behaviour) AS kind_no
    FROM sample_behaviour_kind WHERE getvariable('behaviours')
), placed AS (
    SELECT behaviour, copy_no, member_no,
        row_number() OVER (ORDER BY copy_no, draw(behaviour_key(kind_no), 20), behaviour, member_no) AS behaviour_no
    FROM (SELECT *, unnest(range(times)) AS copy_no FROM counted) CROSS JOIN range(2) AS m(member_no)
    WHERE member_no < members
), willing AS (
    SELECT CAST(i AS BIGINT) AS person_no, row_number() OVER (ORDER BY draw(behaviour_key(i), 21), i) AS behaviour_no
    FROM range(1, getvariable('people') + 1) AS r(i)
    WHERE i % 8 <> 1 AND i % 40 NOT BETWEEN 2 AND 8
), chosen AS (
    SELECT p.*, w.person_no, behaviour_key(p.behaviour_no) AS key,
        nullif(min(w.person_no) OVER both_of + max(w.person_no) OVER both_of - w.person_no, w.person_no) AS partner_no,
        COUNT(*) OVER both_of AS members
    FROM placed p JOIN willing w ON w.behaviour_no = p.behaviour_no
    WHERE p.behaviour_no <= getvariable('people') * 27 // 60
    WINDOW both_of AS (PARTITION BY p.behaviour, p.copy_no)
), dated AS (
    SELECT c.behaviour_no, c.person_no, c.partner_no, c.key, c.members, k.*,
        -- the two of a ring share their time
        CAST(
            getvariable('days') * (k.from_percent + pick(behaviour_key(c.behaviour_no - c.member_no), 22, 1 + k.spread))
            // 100 AS INTEGER) AS from_no,
        CAST(
            getvariable('days') * (k.to_percent + pick(behaviour_key(c.behaviour_no - c.member_no), 23, 1 + k.spread))
            // 100 AS INTEGER) AS wished_to_no,
        75 + pick(c.key, 24, 61) AS intensity
    FROM chosen c JOIN sample_behaviour_kind k ON k.behaviour = c.behaviour
)
SELECT * EXCLUDE (wished_to_no, members), least(getvariable('days'), greatest(from_no + 1, wished_to_no)) AS to_no
FROM dated
WHERE behaviour <> 'two_person_ring' OR members = 2
ORDER BY behaviour_no;
