-- Macro quarantine_reason(...): why a usage row cannot be counted; NULL for a sound row.
CREATE OR REPLACE MACRO quarantine_reason(event_id, tool, dirt, input_tokens, output_tokens, cache_read, write_5m,
    write_1h, reasoning) AS
    CASE
        WHEN event_id IS NULL OR tool IS NULL THEN 'key missing'
        WHEN dirt = 'unreadable_time' THEN 'unreadable time'
        WHEN dirt = 'unreadable_number' THEN 'unreadable number'
        WHEN least(input_tokens, output_tokens, cache_read, write_5m, write_1h, reasoning) < 0 THEN 'negative tokens'
        WHEN greatest(input_tokens, output_tokens, cache_read, write_5m, write_1h, reasoning) > 2147483647
            THEN 'tokens over 2147483647'
    END;
