-- grain: one row per person, service date, tool and model with use of credits
-- keys:  person_id, day, tool, model
-- input: usage_row and credit_free of the independent computation
SELECT
    u.person_id, u.usage_day AS day, u.tool, u.card_model AS model, sum(u.credits) AS credits,
    coalesce(sum(f.free), 0) AS included, coalesce(sum(u.amount), 0) AS amount
FROM usage_row u
LEFT JOIN credit_free f ON f.row_no = u.row_no
WHERE u.verdict = 'counted' AND u.billed_by = 'credits' AND u.credits > 0
GROUP BY ALL
ORDER BY ALL
