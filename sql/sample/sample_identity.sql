-- Grain: person_no, system, account: which account belongs to whom, and whether the sample's usage comes from it.
-- Keys: system, account (one account is claimed by two persons on purpose). Inputs: sample_person, macros.
CREATE TABLE sample_identity AS
WITH chance AS (
    SELECT *, pick(person_no, 40, 100) AS a, pick(person_no, 41, 100) AS b, pick(person_no, 42, 100) AS c,
        pick(person_no, 43, 100) AS d, pick(person_no, 44, 100) AS e
    FROM sample_person
), claim AS (
    SELECT person_no, 'claude_code' AS system, email AS account, 5 AS share FROM chance WHERE a < 78 OR b >= 50
    UNION ALL SELECT person_no, 'claude_code', 'person_' || digits || '@labs.example', 1
    FROM chance WHERE a < 78 AND e < 6
    UNION ALL SELECT person_no, 'codex', email, 3 FROM chance WHERE b < 50
    UNION ALL SELECT person_no, 'copilot', 'person' || digits || '-gh', 2 FROM chance WHERE c < 55
    UNION ALL SELECT person_no, 'cursor', 'person_' || digits || '@mail.example', 2 FROM chance WHERE d < 40 OR part = 8
    UNION ALL SELECT person_no, 'gemini_cli', email, 1 FROM chance WHERE e < 16
    UNION ALL SELECT person_no, 'kiro', 'd-9067aa11bb.' || hex_text(draw(person_no, 45), 12), 1
    FROM chance WHERE e >= 84
    UNION ALL SELECT person_no, 'api', 'key-person-' || digits, 1 FROM chance WHERE d >= 93
    UNION ALL SELECT person_no, 'jira', 'jira-' || digits, 0 FROM chance
    UNION ALL SELECT person_no, 'git', email, 0 FROM chance
    UNION ALL SELECT person_no, 'git', 'person_' || digits || '@mail.example', 0 FROM chance WHERE a < 60
    UNION ALL SELECT person_no, 'git', 'person_' || digits || '+2@corp.example', 0 FROM chance WHERE b < 30
    UNION ALL SELECT person_no, 'git', 'person' || digits || '-gh@users.noreply.example', 0 FROM chance WHERE c < 55
    UNION ALL SELECT person_no, 'git', 'person_' || digits || '@laptop.local', 0 FROM chance WHERE d < 10
    -- on purpose: the same account written otherwise, and the next person's account
    UNION ALL SELECT person_no, 'claude_code', ' Person_' || digits || '@Corp.Example', 0
    FROM chance WHERE part = 34 AND (a < 78 OR b >= 50)
    UNION ALL SELECT c.person_no, 'cursor', 'person_' || next.digits || '@mail.example', 0
    FROM chance c JOIN sample_person next ON next.person_no = c.person_no + 1 WHERE c.part = 7
)
SELECT person_no, system, account, share FROM claim;
