-- Grain: as sample_usage: puts a slice's clean and dirty rows into file order (by time).
-- Inputs: slice_request, slice_dirty, macros.
INSERT INTO sample_usage
SELECT event_id(request_no, pick(request_no, 14, 8)), occurred_at, ingested_at, tool, provider, model, account,
    session_id,
    'req_' || hex_text(draw(request_no, 10), 16), repository, branch, ticket_key, service_tier,
    input_tokens, output_tokens, cache_read_tokens, cache_write_5m_tokens, cache_write_1h_tokens, reasoning_tokens,
    credits, hex_text(draw(prompt_key, 12), 12), accepted, request_no, 0 AS copy_no, NULL AS dirt
FROM slice_request
WHERE dirt IS NULL
UNION ALL
SELECT * EXCLUDE (way, true_model) FROM slice_dirty
ORDER BY occurred_at, request_no, copy_no;
