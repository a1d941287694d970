-- grain: the contract's table cost_centre
-- keys:  cost_centre
-- input: bench_person
SELECT DISTINCT cost_centre, 'Centre ' || cost_centre AS name, 'Made Up Ltd' AS legal_entity, '6400' AS gl_account
FROM bench_person
ORDER BY cost_centre
