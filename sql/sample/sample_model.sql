-- Grain: tool, model: which models a tool's sessions use, and the small model that answers between.
-- Keys: tool and its share of 1000, share_from inclusive to share_to exclusive. Inputs: none.
CREATE TABLE sample_model AS
WITH listed AS (
    SELECT *
    FROM (VALUES
        ('claude_code', 'anthropic', 'claude-sonnet-5', 'claude-haiku-4-5', 45),
        ('claude_code', 'anthropic', 'claude-opus-5', 'claude-haiku-4-5', 20),
        ('claude_code', 'anthropic', 'claude-opus-4-8', 'claude-haiku-4-5', 17),
        ('claude_code', 'anthropic', 'claude-sonnet-4-5', 'claude-haiku-4-5', 18),
        ('codex', 'openai', 'gpt-5.6-sol', 'gpt-5.4-mini', 35),
        ('codex', 'openai', 'gpt-5.6-terra', 'gpt-5.4-mini', 25),
        ('codex', 'openai', 'gpt-5.3-codex', 'gpt-5.3-codex', 20),
        ('codex', 'openai', 'gpt-5.4', 'gpt-5.4-mini', 12),
        ('codex', 'openai', 'gpt-5.5', 'gpt-5.4-mini', 8),
        ('cursor', 'anthropic', 'claude-sonnet-5', 'claude-haiku-4-5', 40),
        ('cursor', 'openai', 'gpt-5.3-codex', 'gpt-5.4-mini', 28),
        ('cursor', 'google', 'gemini-3.1-pro', 'gemini-3.5-flash', 16),
        ('cursor', 'xai', 'grok-code-2', 'grok-code-2', 16),
        ('gemini_cli', 'google', 'gemini-3.1-pro', 'gemini-3.5-flash', 60),
        ('gemini_cli', 'google', 'gemini-3.5-flash', 'gemini-3.5-flash', 40),
        ('api', 'anthropic', 'claude-haiku-4-5', 'claude-haiku-4-5', 45),
        ('api', 'anthropic', 'claude-opus-4-8', 'claude-haiku-4-5', 25),
        ('api', 'openai', 'gpt-5.4-mini', 'gpt-5.4-mini', 30),
        ('copilot', 'github-copilot', 'gpt-5.3-codex', 'gpt-4.1-mini', 45),
        ('copilot', 'github-copilot', 'claude-sonnet-4-5', 'gpt-4.1-mini', 35),
        ('copilot', 'github-copilot', 'claude-opus-4-8', 'gpt-4.1-mini', 20),
        ('kiro', 'kiro', 'auto', 'auto', 70),
        ('kiro', 'kiro', 'claude-sonnet-5', 'claude-sonnet-5', 30)
    ) AS used(tool, provider, model, small_model, share)
), summed AS (
    SELECT *,
        SUM(share) OVER (PARTITION BY tool ORDER BY provider, model) AS upto,
        SUM(share) OVER (PARTITION BY tool) AS total
    FROM listed
)
SELECT tool, provider, model, small_model,
    CAST((upto - share) * 1000 // total AS BIGINT) AS share_from, CAST(upto * 1000 // total AS BIGINT) AS share_to
FROM summed;
