-- grain: one row per label of a row of usage, with what the mart holds where that row belongs; of rows that share an event id,
--        the one that counts; a row without an event id is named by its request id
-- keys:  label_no
-- input: dirty_labels, usage_row, group_match, session_match, day_match, cost_match, ledger_match, price_match
CREATE OR REPLACE TABLE label_row AS
WITH kept AS (SELECT coalesce(min(usage_day), DATE '1000-01-01') AS first_day FROM mart_usage_rollup),
named AS (
    SELECT *, CASE WHEN event_id = '' THEN request_id ELSE event_id END AS name
    FROM usage_row
    QUALIFY row_number() OVER (PARTITION BY name ORDER BY verdict = 'counted' DESC, row_no) = 1
),
placed AS (
    SELECT
        row_number() OVER () AS label_no, l.kind, l.key, l.expected_handling, r.* EXCLUDE (name),
        figures(1, bounded(r.input_tokens), bounded(r.output_tokens), bounded(r.cache_read_tokens),
            bounded(r.cache_write_5m_tokens), bounded(r.cache_write_1h_tokens), bounded(r.credits)) AS own,
        coalesce(g.expected, nothing()) AS expected, coalesce(g.found, nothing()) AS found,
        coalesce(g.on_its_day, true) AS on_its_day, coalesce(r.usage_day >= k.first_day, false) AS kept,
        coalesce(s.expected, nothing()) AS session_expected, coalesce(s.found, nothing()) AS session_found,
        coalesce(d.agrees, false) AS day_agrees, d.newest_ingested_at, c AS cost, m AS ledger, p AS prices
    FROM dirty_labels l
    LEFT JOIN named r ON r.name = l.key
    LEFT JOIN group_match g ON g.usage_day = r.usage_day AND g.tool = r.tool AND g.provider = r.provider AND g.model = r.model
        AND g.account = r.account
    LEFT JOIN session_match s ON s.usage_day = r.usage_day AND s.tool = r.tool AND s.account = r.account
        AND s.session_id = r.session_id AND s.model = r.model AND s.ticket_key = r.ticket_key
    LEFT JOIN day_match d ON d.usage_day = r.usage_day
    LEFT JOIN cost_match c ON c.day = r.usage_day AND c.account = r.account AND c.tool = r.tool AND c.provider = r.provider
        AND c.card_model = r.card_model AND c.billed_by = r.billed_by
    LEFT JOIN ledger_match m ON m.day = r.usage_day AND m.person_id = r.person_id AND m.tool = r.tool AND m.provider = r.provider
        AND m.card_model = r.card_model
    LEFT JOIN price_match p ON p.day = r.usage_day AND p.provider = r.provider AND p.card_model = r.card_model
    CROSS JOIN kept k
    WHERE l."table" = 'usage_event'
)
SELECT
    *,
    expected = found AND on_its_day AND day_agrees AND (NOT kept OR session_expected = session_found) AS usage_agrees,
    coalesce(cost.agrees, false) AS cost_agrees,
    coalesce(ledger.agrees, ledger.day IS NULL) AS ledger_agrees
FROM placed;
