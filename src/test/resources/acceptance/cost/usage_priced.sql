-- grain: one row per row of usage_event, with the unit prices of its request
-- keys:  row_no
-- input: event_verdict, account_person, model_card, rate_of_day, rate_read; prices are null for what the card does not sell
CREATE TABLE usage_priced AS
WITH placed AS (
    SELECT e.*, m.card_model, d.missing, a.person_id, a.unidentified, a.team, a.cost_centre, r.* EXCLUDE (provider, model_id, unit),
        coalesce(e.input_tokens + e.cache_read_tokens + e.cache_write_5m_tokens + e.cache_write_1h_tokens > r.threshold, false)
        AS long
    FROM event_verdict e
    LEFT JOIN account_person a ON a.tool = e.tool AND a.account = e.account AND a.usage_day = e.usage_day
    LEFT JOIN model_card m ON m.provider = e.provider AND m.model = e.model
    LEFT JOIN rate_of_day d ON d.provider = e.provider AND d.card_model = m.card_model AND d.billed_by = e.billed_by
        AND d.usage_day = e.usage_day
    LEFT JOIN rate_read r ON r.rate_no = d.rate_no
)
SELECT
    row_no, event_id, verdict, broken, request_key, winner_event_id, winner_day, copies, usage_day, occurred, ingested,
    tool, provider, model, account, session_id, request_id, repository, branch, ticket_key, service_tier, billed_by,
    input_tokens, output_tokens, cache_read_tokens, cache_write_5m_tokens, cache_write_1h_tokens, reasoning_tokens,
    coalesce(credits, 0) AS credits, card_model, missing, person_id, unidentified, team, cost_centre, rate_no, currency, long,
    CASE WHEN long THEN long_input ELSE input END AS input_price,
    CASE WHEN long THEN long_output ELSE output END AS output_price,
    CASE WHEN long THEN long_cache_read ELSE cache_read END AS cache_read_price,
    CASE WHEN long THEN long_cache_write_5m ELSE cache_write_5m END AS cache_write_5m_price,
    CASE WHEN long THEN long_cache_write_1h ELSE cache_write_1h END AS cache_write_1h_price,
    credit AS credit_price,
    CASE service_tier
        WHEN '' THEN 1 WHEN 'standard' THEN 1 WHEN 'batch' THEN batch WHEN 'flex' THEN flex WHEN 'priority' THEN priority
    END::DECIMAL(10, 6) AS multiplier
FROM placed;
