-- grain: one row per account of a person, for the reduced roll-up; the same text for DuckDB and MySQL
-- keys:  account
-- input: identity of the contract
INSERT INTO bench_account_map (account, person_id)
SELECT account, MIN(person_id) FROM ${identity} i WHERE i.system NOT IN ('git', 'jira') GROUP BY account
