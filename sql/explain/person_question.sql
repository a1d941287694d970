-- grain: one row, or none: what is asked of a person about a month
-- keys:  none
-- input: usage_question
SELECT points, families, level, cost_usd, state, asked_on, for_lead_from, expires_on
FROM usage_question
WHERE person_id = :personId AND period = :period
