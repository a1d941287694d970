-- grain: the contract's table seat: each account of copilot, and three in ten of claude_code
-- keys:  tool, person_id
-- input: bench_account
SELECT tool, 'P' || lpad(CAST(person_no AS VARCHAR), 6, '0') AS person_id,
    CASE tool WHEN 'copilot' THEN 'business' ELSE 'team-premium' END AS plan,
    CAST(CASE tool WHEN 'copilot' THEN 19 ELSE 125 END AS DECIMAL(12, 2)) AS monthly_fee, 'USD' AS currency,
    DATE '2026-01-01' AS valid_from, CAST(NULL AS DATE) AS valid_to
FROM bench_account
WHERE is_mapped AND (tool = 'copilot' OR tool = 'claude_code' AND pick(person_no, 41, 10) < 3)
ORDER BY tool, person_id
