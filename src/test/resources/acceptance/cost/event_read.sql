-- grain: one row per row of usage_event, readable or not
-- keys:  row_no
-- input: usage_event, every column as text; broken names each rule that the row breaks, and is empty for a sound row
CREATE TABLE event_read AS
WITH parsed AS (
    SELECT
        row_number() OVER () AS row_no,
        trim(coalesce(event_id, '')) AS event_id,
        instant_of(occurred_at) AS occurred,
        instant_of(ingested_at) AS ingested,
        trim(coalesce(tool, '')) AS tool,
        trim(coalesce(provider, '')) AS provider,
        coalesce(model, '') AS model,
        account_of(account) AS account,
        coalesce(session_id, '') AS session_id,
        trim(coalesce(request_id, '')) AS request_id,
        coalesce(repository, '') AS repository,
        coalesce(branch, '') AS branch,
        coalesce(ticket_key, '') AS ticket_key,
        lower(trim(coalesce(service_tier, ''))) AS service_tier,
        [tokens_of(input_tokens), tokens_of(output_tokens), tokens_of(cache_read_tokens), tokens_of(cache_write_5m_tokens),
            tokens_of(cache_write_1h_tokens), tokens_of(reasoning_tokens)] AS meters,
        coalesce(credits, '') AS credits_text,
        decimal_of(credits) AS credits
    FROM usage_event
)
SELECT
    *,
    coalesce(occurred::DATE, DATE '1000-01-01') AS usage_day,
    concat_ws('; ',
        CASE WHEN event_id = '' THEN 'key missing: event_id' END,
        CASE WHEN tool = '' THEN 'key missing: tool' END,
        CASE WHEN provider = '' THEN 'key missing: provider' END,
        CASE WHEN occurred IS NULL THEN 'unreadable time: occurred_at' END,
        CASE WHEN ingested IS NULL THEN 'unreadable time: ingested_at' END,
        CASE WHEN len(meters) <> list_count(meters) THEN 'unreadable number: tokens' END,
        CASE WHEN list_min(meters) < 0 THEN 'negative tokens' END,
        CASE WHEN list_max(meters) > 2147483647 THEN 'more than 2147483647 tokens' END,
        CASE WHEN credits_text <> '' AND credits IS NULL THEN 'unreadable number: credits' END,
        CASE WHEN credits < 0 THEN 'negative credits' END) AS broken
FROM parsed;
