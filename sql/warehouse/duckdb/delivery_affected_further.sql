-- grain: one row per sha of a commit that may be the same work as an affected one and is not affected yet
-- keys:  sha
-- input: delivery_affected, delivery_commit_row
INSERT INTO delivery_affected
SELECT DISTINCT '', other.sha
FROM delivery_commit_row other
WHERE other.work IN (
        SELECT c.work
        FROM delivery_commit_row c
        WHERE c.work IS NOT NULL AND c.sha IN (SELECT sha FROM delivery_affected WHERE ticket_key = ''))
    AND other.sha NOT IN (SELECT sha FROM delivery_affected WHERE ticket_key = '')
