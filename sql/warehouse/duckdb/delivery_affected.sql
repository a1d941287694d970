-- grain: one row per ticket_key, or per sha, of rows that are new or differ from what was read last, and of commits that name others
--        together with those
-- keys:  ticket_key, sha
-- input: delivery_group, delivery_known, delivery_commit_row
CREATE OR REPLACE TEMP TABLE delivery_affected AS
WITH naming AS (
    SELECT DISTINCT repository, sha, unnest(others) AS other
    FROM delivery_commit_row
    WHERE source_table = 'commit'
)
SELECT g.ticket_key, g.sha
FROM delivery_group g
LEFT JOIN delivery_known k ON k.key_hash = g.key_hash
WHERE k.content IS DISTINCT FROM g.content
UNION
SELECT '', sha
FROM naming
WHERE other <> ''
UNION
SELECT '', c.sha
FROM naming n
JOIN delivery_commit_row c ON c.repository = n.repository AND starts_with(c.sha, n.other)
WHERE n.other <> '' AND c.source_table = 'commit'
