-- grain: one row per row of usage_event, sound or not
-- keys:  none: rows may repeat
-- input: usage_event as the source has it, columns of any type; the expressions that read a column by its type are made by UsageColumns
--        and TrinoColumns
-- The same text for DuckDB and Trino, so that a row breaks the same rule in both.
-- row_place is where a row stands in its Parquet file, so that it can be read again without the others; null of other sources.
-- fault names the first column that breaks a rule and the rule (column:rule), fault_value what stood there. Text is cut
-- to the width of the mart, with a hash where it is cut, so that different long texts stay different.
WITH source AS (
    SELECT
        ${event_id} AS event_text,
        ${occurred_at} AS occurred_at, ${occurred_at_text} AS occurred_text,
        ${ingested_at} AS ingested_at, ${ingested_at_text} AS ingested_text,
        ${tool} AS tool,
        ${provider} AS provider,
        ${model} AS model,
        ${account} AS account,
        ${session_id} AS session_id,
        ${request_id} AS request_id,
        ${repository} AS repository,
        ${branch} AS branch,
        ${ticket_key} AS ticket_key,
        ${service_tier} AS service_tier,
        ${input_tokens} AS input_tokens, ${input_tokens_text} AS input_text,
        ${output_tokens} AS output_tokens, ${output_tokens_text} AS output_text,
        ${cache_read_tokens} AS cache_read_tokens, ${cache_read_tokens_text} AS cache_read_text,
        ${cache_write_5m_tokens} AS cache_write_5m_tokens, ${cache_write_5m_tokens_text} AS cache_write_5m_text,
        ${cache_write_1h_tokens} AS cache_write_1h_tokens, ${cache_write_1h_tokens_text} AS cache_write_1h_text,
        ${reasoning_tokens} AS reasoning_tokens, ${reasoning_tokens_text} AS reasoning_text,
        ${credits} AS credits, ${credits_text} AS credits_text,
        ${accepted_text} AS accepted_text,
        ${prompt_hash} AS prompt_hash,
        ${row_place} AS row_place
    FROM ${source}
    WHERE ${filter}
), checked AS (
    SELECT
        *,
        CASE
            WHEN event_text = '' THEN 'event_id:key missing'
            WHEN occurred_text = '' THEN 'occurred_at:key missing'
            WHEN occurred_at IS NULL THEN 'occurred_at:unreadable time'
            WHEN ingested_text = '' THEN 'ingested_at:key missing'
            WHEN ingested_at IS NULL THEN 'ingested_at:unreadable time'
            WHEN tool = '' THEN 'tool:key missing'
            WHEN length(tool) > 32 THEN 'tool:longer than 32 characters'
            WHEN provider = '' THEN 'provider:key missing'
            WHEN length(provider) > 64 THEN 'provider:longer than 64 characters'
            WHEN input_tokens IS NULL AND input_text <> '' THEN 'input_tokens:unreadable number'
            WHEN input_tokens IS NULL AND credits_text = '' THEN 'input_tokens:number missing'
            WHEN input_tokens < 0 THEN 'input_tokens:negative'
            WHEN input_tokens > 2147483647 THEN 'input_tokens:over 2147483647'
            WHEN output_tokens IS NULL AND output_text <> '' THEN 'output_tokens:unreadable number'
            WHEN output_tokens IS NULL AND credits_text = '' THEN 'output_tokens:number missing'
            WHEN output_tokens < 0 THEN 'output_tokens:negative'
            WHEN output_tokens > 2147483647 THEN 'output_tokens:over 2147483647'
            WHEN cache_read_tokens IS NULL AND cache_read_text <> '' THEN 'cache_read_tokens:unreadable number'
            WHEN cache_read_tokens < 0 THEN 'cache_read_tokens:negative'
            WHEN cache_read_tokens > 2147483647 THEN 'cache_read_tokens:over 2147483647'
            WHEN cache_write_5m_tokens IS NULL AND cache_write_5m_text <> '' THEN 'cache_write_5m_tokens:unreadable number'
            WHEN cache_write_5m_tokens < 0 THEN 'cache_write_5m_tokens:negative'
            WHEN cache_write_5m_tokens > 2147483647 THEN 'cache_write_5m_tokens:over 2147483647'
            WHEN cache_write_1h_tokens IS NULL AND cache_write_1h_text <> '' THEN 'cache_write_1h_tokens:unreadable number'
            WHEN cache_write_1h_tokens < 0 THEN 'cache_write_1h_tokens:negative'
            WHEN cache_write_1h_tokens > 2147483647 THEN 'cache_write_1h_tokens:over 2147483647'
            WHEN reasoning_tokens IS NULL AND reasoning_text <> '' THEN 'reasoning_tokens:unreadable number'
            WHEN reasoning_tokens < 0 THEN 'reasoning_tokens:negative'
            WHEN reasoning_tokens > 2147483647 THEN 'reasoning_tokens:over 2147483647'
            WHEN credits IS NULL AND credits_text <> '' THEN 'credits:unreadable number'
            WHEN credits < 0 THEN 'credits:negative'
        END AS fault
    FROM source
)
SELECT
    CAST(occurred_at AS DATE) AS usage_day,
    CASE WHEN length(event_text) > 255 THEN substr(event_text, 1, 222) || '~' || ${md5_event_text} ELSE event_text END AS event_id,
    occurred_at,
    ingested_at,
    tool,
    provider,
    CASE WHEN length(model) > 255 THEN substr(model, 1, 222) || '~' || ${md5_model} ELSE model END AS model,
    CASE WHEN length(account) > 255 THEN substr(account, 1, 222) || '~' || ${md5_account} ELSE account END AS account,
    CASE WHEN length(session_id) > 255 THEN substr(session_id, 1, 222) || '~' || ${md5_session_id} ELSE session_id END AS session_id,
    CASE
        WHEN request_id = '' AND length(event_text) > 250 THEN 'e:' || substr(event_text, 1, 200) || '~' || ${md5_event_text}
        WHEN request_id = '' THEN 'e:' || event_text
        WHEN length(request_id) > 250 THEN 'r:' || substr(request_id, 1, 200) || '~' || ${md5_request_id}
        ELSE 'r:' || request_id
    END AS request_key,
    CASE WHEN length(repository) > 255 THEN substr(repository, 1, 222) || '~' || ${md5_repository} ELSE repository END AS repository,
    CASE WHEN length(branch) > 255 THEN substr(branch, 1, 222) || '~' || ${md5_branch} ELSE branch END AS branch,
    CASE WHEN length(ticket_key) > 255 THEN substr(ticket_key, 1, 222) || '~' || ${md5_ticket_key} ELSE ticket_key END AS ticket_key,
    substr(service_tier, 1, 32) AS service_tier,
    CAST(COALESCE(input_tokens, 0) AS BIGINT) AS input_tokens,
    CAST(COALESCE(output_tokens, 0) AS BIGINT) AS output_tokens,
    CAST(COALESCE(cache_read_tokens, 0) AS BIGINT) AS cache_read_tokens,
    CAST(COALESCE(cache_write_5m_tokens, 0) AS BIGINT) AS cache_write_5m_tokens,
    CAST(COALESCE(cache_write_1h_tokens, 0) AS BIGINT) AS cache_write_1h_tokens,
    CAST(COALESCE(reasoning_tokens, 0) AS BIGINT) AS reasoning_tokens,
    credits,
    CAST(CASE WHEN lower(accepted_text) IN ('1', 'true') THEN 1 ELSE 0 END AS BIGINT) AS accepted,
    prompt_hash,
    fault,
    CASE
        WHEN fault IS NULL THEN NULL
        ELSE substr(
            CASE split_part(fault, ':', 1)
                WHEN 'occurred_at' THEN occurred_text
                WHEN 'ingested_at' THEN ingested_text
                WHEN 'tool' THEN tool
                WHEN 'provider' THEN provider
                WHEN 'input_tokens' THEN input_text
                WHEN 'output_tokens' THEN output_text
                WHEN 'cache_read_tokens' THEN cache_read_text
                WHEN 'cache_write_5m_tokens' THEN cache_write_5m_text
                WHEN 'cache_write_1h_tokens' THEN cache_write_1h_text
                WHEN 'reasoning_tokens' THEN reasoning_text
                WHEN 'credits' THEN credits_text
                ELSE ''
            END,
            1, 255)
    END AS fault_value,
    row_place
FROM checked
