-- Grain: actor_no: sample_actor of a world with behaviours: services and shared logins use little, so that what is
-- nobody's stays below the tenth of usual spend from which people are not scored.
-- Keys: actor_no. Inputs: sample_actor.
CREATE OR REPLACE TABLE sample_actor AS
SELECT * REPLACE (CASE WHEN person_no IS NULL THEN greatest(1, weight // 4) ELSE weight END AS weight)
FROM sample_actor
ORDER BY actor_no;
