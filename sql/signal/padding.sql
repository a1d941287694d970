-- grain: one row per person, UTC usage day, provider, model and billing with padded requests
-- keys:  person_id, usage_day, provider, model, billed_by
-- input: usage_padding of UTC days from :firstDay to before :endDay, owners.sql
WITH owner AS (
${owners}
)
SELECT o.person_id, p.usage_day, p.provider, p.model, p.billed_by,
    SUM(p.requests) AS requests,
    SUM(p.input_tokens) AS input_tokens,
    SUM(p.output_tokens) AS output_tokens,
    SUM(p.cache_read_tokens) AS cache_read_tokens,
    SUM(p.cache_write_5m_tokens) AS cache_write_5m_tokens,
    SUM(p.cache_write_1h_tokens) AS cache_write_1h_tokens,
    SUM(p.credits) AS credits
FROM usage_padding p
JOIN owner o ON o.usage_day = p.usage_day AND o.tool = p.tool AND o.account = p.account
WHERE p.usage_day >= :firstDay AND p.usage_day < :endDay
GROUP BY o.person_id, p.usage_day, p.provider, p.model, p.billed_by
ORDER BY o.person_id, p.usage_day, p.provider, p.model, p.billed_by
