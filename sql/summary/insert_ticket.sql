-- grain: one row per period, ticket_key and currency of one month that is new or has other figures; the empty ticket is what is not
--        attributed
-- keys:  period, ticket_key, currency
-- input: usage_attribution (summed up before anything is looked up by ticket), delivery_ticket and delivery_first_seen (parents as
--        first seen, 20 levels at most), source_day (as_of). What came of a ticket stays until update_ticket_outcome.sql says it anew
INSERT INTO summary_ticket (
    period, ticket_key, currency, epic_key, repository, people, active_days, requests, tokens_in, tokens_out,
    tokens_cache_read, tokens_cache_write, credits, usage_cost, cost_event_ticket, cost_branch_name,
    cost_commit_in_session, cost_none, reason, attributed_share, as_of
)
WITH RECURSIVE summed AS (
    SELECT SQL_BIG_RESULT
        ticket_key, currency,
        COUNT(DISTINCT person_id) AS people,
        COUNT(DISTINCT CASE WHEN requests > 0 THEN accounting_day END) AS active_days,
        SUM(requests) AS requests,
        CASE WHEN COUNT(tokens_in) = COUNT(*) THEN SUM(tokens_in) END AS tokens_in,
        CASE WHEN COUNT(tokens_out) = COUNT(*) THEN SUM(tokens_out) END AS tokens_out,
        CASE WHEN COUNT(tokens_cache_read) = COUNT(*) THEN SUM(tokens_cache_read) END AS tokens_cache_read,
        CASE WHEN COUNT(tokens_cache_write) = COUNT(*) THEN SUM(tokens_cache_write) END AS tokens_cache_write,
        SUM(credits) AS credits,
        SUM(amount) AS usage_cost,
        SUM(CASE WHEN rule_name = 'event_ticket' THEN amount ELSE 0 END) AS cost_event_ticket,
        SUM(CASE WHEN rule_name = 'branch_name' THEN amount ELSE 0 END) AS cost_branch_name,
        SUM(CASE WHEN rule_name = 'commit_in_session' THEN amount ELSE 0 END) AS cost_commit_in_session,
        SUM(CASE WHEN rule_name = 'none' THEN amount ELSE 0 END) AS cost_none
    FROM usage_attribution
    WHERE accounting_day BETWEEN :firstDay AND :lastDay
    GROUP BY ticket_key, currency
), climb AS (
    SELECT DISTINCT ticket_key, ticket_key AS ancestor, 0 AS level_no
    FROM summed
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
        ROW_NUMBER() OVER (PARTITION BY ticket_key, currency ORDER BY amount DESC, requests DESC, repository) AS place
    FROM (
        SELECT ticket_key, currency, repository, SUM(amount) AS amount, SUM(requests) AS requests
        FROM usage_attribution
        WHERE accounting_day BETWEEN :firstDay AND :lastDay
        GROUP BY ticket_key, currency, repository
    ) by_repository
), coverage AS (
    SELECT currency, CAST(SUM(usage_cost - cost_none) AS DECIMAL(38, 18)) / NULLIF(SUM(usage_cost), 0) AS share
    FROM summed
    GROUP BY currency
), fresh AS (
    SELECT MAX(newest_ingested_at) AS as_of
    FROM source_day
    WHERE usage_day BETWEEN :firstUsageDay AND :lastUsageDay
), made AS (
    SELECT
        :period AS period, s.ticket_key, s.currency,
        COALESCE(e.ancestor, s.ticket_key) AS epic_key,
        r.repository, s.people, s.active_days, s.requests, s.tokens_in, s.tokens_out, s.tokens_cache_read, s.tokens_cache_write,
        s.credits, s.usage_cost, s.cost_event_ticket, s.cost_branch_name, s.cost_commit_in_session, s.cost_none,
        CASE
            WHEN s.ticket_key = '' THEN 'no ticket that exists is named by the usage, by its branch, or by a commit in the'
                ' session or soon after it; or its sessions are no longer kept'
            ELSE ''
        END AS reason,
        CAST(c.share AS DECIMAL(9, 8)) AS attributed_share,
        f.as_of
    FROM summed s
    CROSS JOIN fresh f
    LEFT JOIN coverage c ON c.currency = s.currency
    LEFT JOIN topmost e ON e.ticket_key = s.ticket_key AND e.place = 1
    LEFT JOIN repositories r ON r.ticket_key = s.ticket_key AND r.currency = s.currency AND r.place = 1
)
SELECT
    m.period, m.ticket_key, m.currency, m.epic_key, m.repository, m.people, m.active_days, m.requests, m.tokens_in,
    m.tokens_out, m.tokens_cache_read, m.tokens_cache_write, m.credits, m.usage_cost, m.cost_event_ticket,
    m.cost_branch_name, m.cost_commit_in_session, m.cost_none, m.reason, m.attributed_share, m.as_of
FROM made m
LEFT JOIN summary_ticket s ON s.period = m.period AND s.ticket_key = m.ticket_key AND s.currency = m.currency
WHERE s.period IS NULL
    OR NOT (
        s.epic_key <=> m.epic_key AND s.repository <=> m.repository AND s.people <=> m.people
        AND s.active_days <=> m.active_days AND s.requests <=> m.requests AND s.tokens_in <=> m.tokens_in
        AND s.tokens_out <=> m.tokens_out AND s.tokens_cache_read <=> m.tokens_cache_read
        AND s.tokens_cache_write <=> m.tokens_cache_write AND s.credits <=> m.credits AND s.usage_cost <=> m.usage_cost
        AND s.cost_event_ticket <=> m.cost_event_ticket AND s.cost_branch_name <=> m.cost_branch_name
        AND s.cost_commit_in_session <=> m.cost_commit_in_session AND s.cost_none <=> m.cost_none AND s.reason <=> m.reason
        AND s.attributed_share <=> m.attributed_share AND s.as_of <=> m.as_of
    )
ON DUPLICATE KEY UPDATE
    epic_key = VALUES(epic_key), repository = VALUES(repository), people = VALUES(people), active_days = VALUES(active_days),
    requests = VALUES(requests), tokens_in = VALUES(tokens_in), tokens_out = VALUES(tokens_out),
    tokens_cache_read = VALUES(tokens_cache_read), tokens_cache_write = VALUES(tokens_cache_write), credits = VALUES(credits),
    usage_cost = VALUES(usage_cost), cost_event_ticket = VALUES(cost_event_ticket),
    cost_branch_name = VALUES(cost_branch_name), cost_commit_in_session = VALUES(cost_commit_in_session),
    cost_none = VALUES(cost_none), reason = VALUES(reason), attributed_share = VALUES(attributed_share), as_of = VALUES(as_of)
