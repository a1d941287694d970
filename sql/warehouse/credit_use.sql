-- grain: one row per run of uses of one tool on one UTC usage day: requests that follow each other in order of time and are of
--        one accounting day, provider, model, account, tier and context size
-- keys:  tool, use_no
-- input: usage_counted.sql (requests that count), of tools whose credits are needed in order of time
-- Standard SQL, the same text for every engine. Requests of one instant are in the order of account, provider, model, tier and
-- context size; the request's key only makes the numbers of one and the same line agree.
WITH numbered AS (
    SELECT
        tool, accounting_day, provider, model, account, service_tier, context_over, credits, occurred_at,
        ROW_NUMBER() OVER (
            PARTITION BY tool
            ORDER BY occurred_at, account, provider, model, service_tier, context_over, request_key
        ) AS place,
        ROW_NUMBER() OVER (
            PARTITION BY tool, accounting_day, provider, model, account, service_tier, context_over
            ORDER BY occurred_at, request_key
        ) AS place_in_line
    FROM (
${counted}
    ) counted_request
    WHERE billed_by = 'credits' AND credits > 0
)
SELECT
    tool,
    ROW_NUMBER() OVER (PARTITION BY tool ORDER BY MIN(place)) AS use_no,
    accounting_day, provider, model, account, service_tier, context_over,
    COUNT(*) AS requests,
    SUM(credits) AS credits,
    MIN(occurred_at) AS first_at,
    MAX(occurred_at) AS last_at
FROM numbered
GROUP BY tool, accounting_day, provider, model, account, service_tier, context_over, place - place_in_line
ORDER BY tool, use_no
