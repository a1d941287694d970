-- grain: one row per person, prompt, UTC usage day, provider, model and billing
-- keys:  person_id, prompt, usage_day, provider, model, billed_by
-- input: usage_prompt of UTC days from :firstDay to before :endDay, owners.sql
WITH owner AS (
${owners}
)
SELECT o.person_id, p.prompt, p.usage_day, p.provider, p.model, p.billed_by,
    SUM(p.requests) AS requests,
    SUM(p.input_tokens) AS input_tokens,
    SUM(p.output_tokens) AS output_tokens,
    SUM(p.cache_read_tokens) AS cache_read_tokens,
    SUM(p.cache_write_5m_tokens) AS cache_write_5m_tokens,
    SUM(p.cache_write_1h_tokens) AS cache_write_1h_tokens,
    SUM(p.credits) AS credits
FROM usage_prompt p
JOIN owner o ON o.usage_day = p.usage_day AND o.tool = p.tool AND o.account = p.account
WHERE p.usage_day >= :firstDay AND p.usage_day < :endDay
GROUP BY o.person_id, p.prompt, p.usage_day, p.provider, p.model, p.billed_by
ORDER BY o.person_id, p.prompt, p.usage_day, p.provider, p.model, p.billed_by
