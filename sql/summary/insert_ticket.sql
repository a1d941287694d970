-- grain: one row per period, ticket_key and currency of one month; the empty ticket is what is not attributed
-- keys:  period, ticket_key, currency
-- input: usage_attribution, delivery_ticket and delivery_first_seen (parents as first seen, 20 levels at most), source_day (as_of)
INSERT INTO summary_ticket (
    period, ticket_key, currency, epic_key, repository, people, active_days, requests, tokens_in, tokens_out,
    tokens_cache_read, tokens_cache_write, credits, usage_cost, cost_event_ticket, cost_branch_name,
    cost_commit_in_session, cost_none, reason, attributed_share, as_of
)
WITH RECURSIVE attributed AS (
    SELECT *
    FROM usage_attribution
    WHERE accounting_day BETWEEN :firstDay AND :lastDay
), climb AS (
    SELECT DISTINCT ticket_key, ticket_key AS ancestor, 0 AS level_no
    FROM attributed
    WHERE ticket_key <> ''
    UNION ALL
    SELECT c.ticket_key, f.seen, c.level_no + 1
    FROM climb c
    JOIN delivery_first_seen f ON f.ticket_key = c.ancestor AND f.fact = 'parent'
    JOIN delivery_ticket p ON p.ticket_key = f.seen
    WHERE c.level_no < 20
), topmost AS (
    SELECT ticket_key, ancestor, ROW_NUMBER() OVER (PARTITION BY ticket_key ORDER BY level_no DESC, ancestor) AS place
    FROM climb
), repositories AS (
    SELECT ticket_key, currency, repository,
        ROW_NUMBER() OVER (
            PARTITION BY ticket_key, currency ORDER BY SUM(amount) DESC, SUM(requests) DESC, repository
        ) AS place
    FROM attributed
    GROUP BY ticket_key, currency, repository
), coverage AS (
    SELECT currency,
        CAST(SUM(CASE WHEN rule_name = 'none' THEN 0 ELSE amount END) AS DECIMAL(38, 18)) / NULLIF(SUM(amount), 0) AS share
    FROM attributed
    GROUP BY currency
), fresh AS (
    SELECT MAX(newest_ingested_at) AS as_of
    FROM source_day
    WHERE usage_day BETWEEN :firstUsageDay AND :lastUsageDay
)
SELECT
    :period, a.ticket_key, a.currency,
    MAX(COALESCE(e.ancestor, a.ticket_key)),
    MAX(r.repository),
    COUNT(DISTINCT a.person_id),
    COUNT(DISTINCT CASE WHEN a.requests > 0 THEN a.accounting_day END),
    SUM(a.requests),
    CASE WHEN COUNT(a.tokens_in) = COUNT(*) THEN SUM(a.tokens_in) END,
    CASE WHEN COUNT(a.tokens_out) = COUNT(*) THEN SUM(a.tokens_out) END,
    CASE WHEN COUNT(a.tokens_cache_read) = COUNT(*) THEN SUM(a.tokens_cache_read) END,
    CASE WHEN COUNT(a.tokens_cache_write) = COUNT(*) THEN SUM(a.tokens_cache_write) END,
    SUM(a.credits),
    SUM(a.amount),
    SUM(CASE WHEN a.rule_name = 'event_ticket' THEN a.amount ELSE 0 END),
    SUM(CASE WHEN a.rule_name = 'branch_name' THEN a.amount ELSE 0 END),
    SUM(CASE WHEN a.rule_name = 'commit_in_session' THEN a.amount ELSE 0 END),
    SUM(CASE WHEN a.rule_name = 'none' THEN a.amount ELSE 0 END),
    CASE
        WHEN a.ticket_key = '' THEN 'no ticket that exists is named by the usage, by its branch, or by a commit in the'
            ' session or soon after it; or its sessions are no longer kept'
        ELSE ''
    END,
    MAX(c.share),
    MAX(f.as_of)
FROM attributed a
CROSS JOIN fresh f
LEFT JOIN coverage c ON c.currency = a.currency
LEFT JOIN topmost e ON e.ticket_key = a.ticket_key AND e.place = 1
LEFT JOIN repositories r ON r.ticket_key = a.ticket_key AND r.currency = a.currency AND r.place = 1
GROUP BY a.ticket_key, a.currency
