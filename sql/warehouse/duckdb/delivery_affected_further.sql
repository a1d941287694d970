-- grain: one row per sha of a commit that may be the same work as an affected one, or was when they were read last, and is not affected
--        yet
-- keys:  sha
-- input: delivery_affected, delivery_commit_row, delivery_folded
INSERT INTO delivery_affected
WITH affected AS (
    SELECT sha
    FROM delivery_affected
    WHERE ticket_key = ''
), same_work AS (
    SELECT other.sha
    FROM delivery_commit_row other
    WHERE other.work IN (SELECT c.work FROM delivery_commit_row c WHERE c.work IS NOT NULL AND c.sha IN (SELECT sha FROM affected))
    UNION
    SELECT change_sha
    FROM delivery_folded
    WHERE sha IN (SELECT sha FROM affected)
    UNION
    SELECT sha
    FROM delivery_folded
    WHERE change_sha IN (SELECT sha FROM affected)
)
SELECT '', sha
FROM same_work
WHERE sha NOT IN (SELECT sha FROM affected)
