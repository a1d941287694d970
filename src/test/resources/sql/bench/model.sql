-- grain: one row per tool and model that its sessions use, with the small model that answers between
-- keys:  tool and its share of 100, share_from inclusive to share_to exclusive
-- input: none; twelve models with the small ones
CREATE TABLE bench_model AS
SELECT *
FROM (VALUES
    ('claude_code', 'anthropic', 'claude-sonnet-5', 'claude-haiku-4-5', 0, 45),
    ('claude_code', 'anthropic', 'claude-opus-5', 'claude-haiku-4-5', 45, 70),
    ('claude_code', 'anthropic', 'claude-opus-4-8', 'claude-haiku-4-5', 70, 85),
    ('claude_code', 'anthropic', 'claude-sonnet-4-5', 'claude-haiku-4-5', 85, 100),
    ('codex', 'openai', 'gpt-5.6-sol', 'gpt-5.4-mini', 0, 50),
    ('codex', 'openai', 'gpt-5.3-codex', 'gpt-5.4-mini', 50, 80),
    ('codex', 'openai', 'gpt-5.5', 'gpt-5.4-mini', 80, 100),
    ('gemini_cli', 'google', 'gemini-3.1-pro', 'gemini-3.5-flash', 0, 100),
    ('copilot', 'github-copilot', 'auto', 'auto', 0, 100)
) AS used(tool, provider, model, small_model, share_from, share_to)
