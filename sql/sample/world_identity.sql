-- Grain: person_id, system, account: the contract's identities.
-- Inputs: sample_identity, sample_person.
CREATE TABLE world.identity AS
SELECT p.person_id, i.system, i.account
FROM sample_identity i JOIN sample_person p USING (person_no)
ORDER BY p.person_id, i.system, i.account;
