-- Grain: sha, repository, branch: commit with types; an instant keeps no offset.
-- Inputs: world.commit.
SELECT * EXCLUDE (zone_minutes)
    REPLACE (CAST(authored_at AS TIMESTAMP WITH TIME ZONE) AS authored_at,
        CAST(committed_at AS TIMESTAMP WITH TIME ZONE) AS committed_at)
FROM world."commit"
