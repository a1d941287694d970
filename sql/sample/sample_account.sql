-- Grain: actor_no, tool, account: the accounts that usage comes from. Actors above the number of people are services
-- and shared logins.
-- Keys: actor_no and its share of 1000, share_from inclusive to share_to exclusive. is_of_one: exactly one person claims it.
-- Inputs: sample_identity, variable people.
CREATE TABLE sample_account AS
WITH service AS (
    SELECT getvariable('people') + i AS actor_no,
        choose(['claude_code', 'cursor', 'api'], (i - 1) % 3) AS tool,
        choose(['svc-ci-review-', 'team-shared-', 'key-gateway-nightly-'], (i - 1) % 3)
            || CAST(1 + (i - 1) // 3 AS VARCHAR)
            || choose(['@svc.example', '@corp.example', ''], (i - 1) % 3) AS account,
        1 AS share, false AS is_of_one
    FROM range(1, 4 + 3 * (getvariable('people') // 300)) AS r(i)
), claim AS (
    SELECT system, lower(trim(account)) AS account, COUNT(DISTINCT person_no) AS people FROM sample_identity GROUP BY ALL
), source AS (
    SELECT i.person_no AS actor_no, i.system AS tool, i.account, i.share, c.people = 1 AS is_of_one
    FROM sample_identity i JOIN claim c ON c.system = i.system AND c.account = lower(trim(i.account))
    WHERE i.share > 0
    UNION ALL
    SELECT actor_no, tool, account, share, is_of_one FROM service
), summed AS (
    SELECT *,
        SUM(share) OVER (PARTITION BY actor_no ORDER BY tool, account) AS upto,
        SUM(share) OVER (PARTITION BY actor_no) AS total
    FROM source
)
SELECT actor_no, tool, account, is_of_one, CAST((upto - share) * 1000 // total AS BIGINT) AS share_from,
    CAST(upto * 1000 // total AS BIGINT) AS share_to
FROM summed;
