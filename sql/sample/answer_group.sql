-- Grain: service_date, tool, account, provider, model, service_tier, by_credits, context: counted usage.
-- context: 272000 or 200000, the card's thresholds, where the requests' total input is over it, else 0.
-- Inputs: none; filled a few days at a time by answer_group_days.
CREATE TABLE answer_group (
    service_date DATE, tool VARCHAR, account VARCHAR, provider VARCHAR, model VARCHAR, service_tier VARCHAR,
    by_credits BOOLEAN, context BIGINT, requests BIGINT,
    input_tokens HUGEINT, output_tokens HUGEINT, cache_read_tokens HUGEINT, cache_write_5m_tokens HUGEINT,
    cache_write_1h_tokens HUGEINT, credits DECIMAL(38, 4)
);
