-- Grain: cost_centre: the contract's cost centres; one of them has a name that must not become a formula.
-- Inputs: world.person.
CREATE TABLE world.cost_centre AS
WITH centre AS (SELECT DISTINCT cost_centre, CAST(cost_centre[4:] AS BIGINT) AS number FROM world.person)
SELECT cost_centre,
    CASE
        WHEN number % 100 = 50 THEN '=1+1 Projects ' || CAST(number AS VARCHAR)
        ELSE choose(['Platform', 'Payments', 'Search', 'Mobile', 'Data', 'Security'], (number // 100) % 6)
            || ' ' || CAST(number AS VARCHAR)
    END AS name,
    choose(['Example Ltd', 'Example GmbH'], (number // 100) % 2) AS legal_entity,
    choose(['6420', '6425'], (number // 100) % 2) AS gl_account
FROM centre
ORDER BY cost_centre;
