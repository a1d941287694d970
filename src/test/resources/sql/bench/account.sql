-- grain: one row per account at a tool: the first and perhaps the second of a person, and a few of nobody known
-- keys:  account_no
-- input: bench_person; variables people, mapped, unmapped
CREATE TABLE bench_account AS
WITH numbered AS (
    SELECT i AS account_no, i % getvariable('people') AS person_no, i < getvariable('mapped') AS is_mapped,
        pick(i % getvariable('people'), 40, 100) AS first_tool
    FROM range(getvariable('mapped') + getvariable('unmapped')) AS r(i)
), tooled AS (
    SELECT *,
        CASE
            WHEN NOT is_mapped THEN 'claude_code'
            WHEN account_no < getvariable('people') THEN CASE
                WHEN first_tool < 55 THEN 'claude_code' WHEN first_tool < 80 THEN 'codex'
                WHEN first_tool < 90 THEN 'gemini_cli' ELSE 'copilot'
            END
            WHEN first_tool < 55 THEN 'copilot'
            ELSE 'claude_code'
        END AS tool
    FROM numbered
)
SELECT t.account_no, t.person_no, p.team_no, t.is_mapped, t.tool,
    CASE
        WHEN NOT is_mapped THEN 'somebody-' || t.account_no || '@elsewhere.example'
        WHEN tool = 'copilot' THEN 'person-' || t.person_no || '-gh'
        ELSE p.email
    END AS account
FROM tooled t JOIN bench_person p USING (person_no)
