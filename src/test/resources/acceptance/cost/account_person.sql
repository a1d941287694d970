-- grain: one row per tool, account and UTC day that occur in the usage
-- keys:  tool, account, usage_day
-- input: event_verdict, identity, person, shared_account; an account of none or of several people, or of nobody valid that day, is
--        UNIDENTIFIED; a shared one is SHARED where somebody pays
CREATE TABLE account_person AS
WITH owner AS (
    SELECT system AS tool, account_of(account) AS account, count(DISTINCT person_id) AS people, min(person_id) AS person_id
    FROM identity
    GROUP BY ALL
),
asked AS (SELECT DISTINCT tool, account, usage_day FROM event_verdict WHERE verdict <> 'quarantined'),
membership AS (
    SELECT DISTINCT person_id, team, cost_centre, day_of(valid_from) AS valid_from, day_of(valid_to) AS valid_to
    FROM person
    WHERE day_of(valid_to) IS NOT NULL OR coalesce(trim(valid_to), '') = ''
),
pool AS (
    SELECT system AS tool, account_of(account) AS account, day_of(valid_from) AS valid_from, day_of(valid_to) AS valid_to,
        nullif(trim(owner_person_id), '') AS owner, nullif(trim(cost_centre), '') AS cost_centre
    FROM shared_account
),
shared AS (
    SELECT a.tool, a.account, a.usage_day, count(*) AS pools, min(coalesce(p.cost_centre, m.cost_centre)) AS paid_by
    FROM asked a
    JOIN pool p ON p.tool = a.tool AND p.account = a.account
        AND p.valid_from <= a.usage_day AND (p.valid_to IS NULL OR a.usage_day < p.valid_to)
    LEFT JOIN membership m ON m.person_id = p.owner
        AND m.valid_from <= a.usage_day AND (m.valid_to IS NULL OR a.usage_day < m.valid_to)
    GROUP BY ALL
),
found AS (
    SELECT a.*, coalesce(o.people, 0) AS people, o.person_id, count(m.person_id) AS memberships,
        min(m.team) AS team, min(m.cost_centre) AS cost_centre, coalesce(max(s.pools), 0) AS pools, max(s.paid_by) AS paid_by
    FROM asked a
    LEFT JOIN owner o ON o.tool = a.tool AND o.account = a.account AND a.account <> ''
    LEFT JOIN membership m ON m.person_id = o.person_id
        AND m.valid_from <= a.usage_day AND (m.valid_to IS NULL OR a.usage_day < m.valid_to)
    LEFT JOIN shared s ON s.tool = a.tool AND s.account = a.account AND s.usage_day = a.usage_day
    GROUP BY ALL
)
SELECT
    tool, account, usage_day,
    CASE
        WHEN pools = 1 AND people = 0 AND paid_by IS NOT NULL THEN ''
        WHEN pools = 1 AND people = 0 THEN 'nobody pays for the shared account on that day'
        WHEN pools > 0 THEN 'the shared account is claimed twice'
        WHEN people = 0 THEN 'nobody has this account'
        WHEN people > 1 THEN 'several people have this account'
        WHEN memberships = 0 THEN 'its person is not valid on that day'
        WHEN memberships > 1 THEN 'its person has several rows on that day'
        ELSE ''
    END AS unidentified,
    CASE WHEN unidentified <> '' THEN 'UNIDENTIFIED' WHEN pools = 1 THEN 'SHARED' ELSE person_id END AS person_id,
    CASE WHEN unidentified = '' AND pools = 0 THEN team ELSE '' END AS team,
    CASE WHEN unidentified <> '' THEN '' WHEN pools = 1 THEN paid_by ELSE cost_centre END AS cost_centre
FROM found;
