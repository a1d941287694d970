-- Grain: tool, person_id, valid_from: the contract's seats; some begin mid-month, one in forty has no usage at all, a
-- few are in EUR. The provider is who bills them.
-- Inputs: sample_person, sample_identity, sample_clock, macros.
CREATE TABLE world.seat AS
WITH plan AS (
    SELECT *
    FROM (VALUES
        ('claude_code', 0, 'team-premium', 125.00), ('claude_code', 1, 'team-premium', 125.00),
        ('copilot', 0, 'business', 19.00), ('copilot', 1, 'enterprise', 39.00),
        ('cursor', 0, 'teams', 40.00), ('cursor', 1, 'teams', 40.00),
        ('kiro', 0, 'pro', 20.00), ('kiro', 1, 'power', 200.00)
    ) AS offer(tool, grade, plan, monthly_fee)
), holder AS (
    SELECT DISTINCT person_no, system AS tool FROM sample_identity
    WHERE share > 0 AND system IN ('copilot', 'cursor', 'kiro') OR system = 'claude_code' AND person_no % 5 < 3
    UNION
    SELECT person_no, 'kiro' FROM sample_person WHERE part = 13
)
SELECT h.tool, p.person_id, o.plan,
    CAST(o.monthly_fee AS DECIMAL(12, 2)) AS monthly_fee,
    CASE WHEN h.tool = 'cursor' AND p.person_no % 20 = 8 THEN 'EUR' ELSE 'USD' END AS currency,
    CASE WHEN h.tool = 'copilot' AND p.part BETWEEN 11 AND 12 THEN c.move_day ELSE greatest(p.valid_from,
        c.first_day - 230) END AS valid_from,
    p.valid_to,
    CASE h.tool WHEN 'claude_code' THEN 'anthropic' WHEN 'copilot' THEN 'github-copilot' ELSE h.tool END AS provider
FROM holder h
JOIN sample_person p USING (person_no)
JOIN plan o ON o.tool = h.tool AND o.grade = CASE WHEN p.person_no % 7 = 3 THEN 1 ELSE 0 END
CROSS JOIN sample_clock c
ORDER BY h.tool, p.person_id;
