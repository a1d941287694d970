-- Grain: sha, repository, branch: commit as text: times local with their offset, as git writes them.
-- Inputs: world.commit, macro zone_time.
SELECT * EXCLUDE (zone_minutes)
    REPLACE (zone_time(authored_at, zone_minutes) AS authored_at, zone_time(committed_at, zone_minutes) AS committed_at)
FROM world."commit"
