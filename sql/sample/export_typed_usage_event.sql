-- Grain: event_id: usage_event with types: instants with a zone, tokens as BIGINT, credits as DECIMAL.
-- Inputs: sample_usage.
SELECT * EXCLUDE (request_no, copy_no, dirt)
    REPLACE (CAST(occurred_at AS TIMESTAMP WITH TIME ZONE) AS occurred_at,
        CAST(ingested_at AS TIMESTAMP WITH TIME ZONE) AS ingested_at)
FROM sample_usage
