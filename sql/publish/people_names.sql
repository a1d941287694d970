-- grain: one row per person: the name that is known now
-- keys:  person_id
-- input: ref_person, of the last validity that began before :next_month
SELECT person_id, display_name
  FROM (SELECT person_id,
               display_name,
               ROW_NUMBER() OVER (PARTITION BY person_id ORDER BY valid_from DESC) AS newest
          FROM ref_person
         WHERE known_to IS NULL AND valid_from < :next_month) AS n
 WHERE newest = 1
