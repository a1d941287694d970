-- Grain: one label a dirty usage row, and one each for usage outside a person's time in the company.
-- Inputs: slice_dirty, slice_request, sample_dirt_label, sample_actor, macros.
INSERT INTO sample_label
SELECT l.kind, 'usage_event', coalesce(d.event_id, d.request_id),
    l.expected_handling || CASE l.dirt WHEN 'model_alias' THEN d.true_model ELSE '' END,
    CASE l.dirt
        WHEN 'model_alias' THEN d.model
        WHEN 'unknown_model' THEN d.model
        WHEN 'model_before_rate' THEN d.model
        WHEN 'price_change' THEN d.model
        WHEN 'missing_key' THEN CASE WHEN d.event_id IS NULL THEN 'event_id; the key is the request_id' ELSE 'tool' END
        WHEN 'long_context_edge' THEN CAST(d.input_tokens + d.cache_read_tokens + d.cache_write_5m_tokens
            + d.cache_write_1h_tokens AS VARCHAR)
        WHEN 'late_arrival' THEN CAST(CAST(d.ingested_at AS DATE) - CAST(d.occurred_at AS DATE) AS VARCHAR) || ' days'
    END
FROM slice_dirty d
JOIN sample_dirt_label l ON l.dirt = d.dirt AND l.copy_no = d.copy_no AND (l.variant = -1 OR l.variant = d.way)
UNION ALL
SELECT CASE WHEN CAST(r.occurred_at AS DATE) < a.valid_from THEN 'usage_before_joining' ELSE 'usage_after_leaving' END,
    'usage_event', event_id(r.request_no, pick(r.request_no, 14, 8)),
    'no valid person row on that day: unassigned pool or exception', NULL
FROM slice_request r JOIN sample_actor a ON a.actor_no = r.actor_no
WHERE r.dirt IS NULL AND (CAST(r.occurred_at AS DATE) < a.valid_from OR CAST(r.occurred_at AS DATE) >= a.valid_to)
ORDER BY 3, 1;
