-- Grain: tool: the usual shape of a request: median and spread of each token kind, in percent how often it occurs, and
-- of credits.
-- Keys: tool.
CREATE TABLE sample_tool AS
SELECT *
FROM (VALUES
    ('claude_code', 3, 1.6, 60, 1.7, 95, 34000, 1.0, 90, 600, 1.9, 45, 500, 1.6, 30, 9, NULL),
    ('codex', 1600, 1.4, 330, 0.9, 90, 9000, 1.6, 40, 3000, 1.4, 0, 0, 0.0, 70, 8, NULL),
    ('cursor', 600, 1.2, 20, 1.1, 55, 1500, 1.2, 5, 900, 1.0, 0, 0, 0.0, 5, 5, NULL),
    ('gemini_cli', 3300, 1.5, 320, 0.9, 80, 12000, 1.7, 0, 0, 0.0, 0, 0, 0.0, 70, 8, NULL),
    ('api', 4400, 1.0, 90, 1.2, 30, 3000, 1.1, 40, 1200, 0.3, 15, 800, 0.8, 5, 25, NULL),
    ('copilot', 1000, 0.9, 90, 0.8, 0, 0, 0.0, 0, 0, 0.0, 0, 0, 0.0, 0, 6, 0.6),
    ('kiro', 0, 0.0, 0, 0.0, 0, 0, 0.0, 0, 0, 0.0, 0, 0, 0.0, 0, 6, 0.3)
) AS shape(tool, input_median, input_spread, output_median, output_spread, cache_read_percent, cache_read_median,
    cache_read_spread,
    write_5m_percent, write_5m_median, write_5m_spread, write_1h_percent, write_1h_median, write_1h_spread,
    reasoning_percent, session_length, credit_median);
