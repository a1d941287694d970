-- grain: one row per counted row billed in credits whose person has a seat with a plan in that month: the credits that it includes
-- keys:  row_no
-- input: usage_priced, seat, plan; first used first free, row by row, of one instant in the
--        order of account, provider, model and tier; a pool is that of all seats of the plan in that month
CREATE TABLE credit_free AS
WITH held AS (
    SELECT tool, person_id, plan, day_of(valid_from) AS valid_from, day_of(valid_to) AS valid_to FROM seat
),
month AS (SELECT DISTINCT date_trunc('month', usage_day)::DATE AS month_start FROM usage_priced WHERE billed_by = 'credits'),
seat_month AS (
    SELECT h.tool, h.person_id, h.plan, m.month_start, count(*) OVER (PARTITION BY h.tool, h.plan, m.month_start) AS seats
    FROM held h
    JOIN month m ON h.valid_from < m.month_start + INTERVAL 1 MONTH AND (h.valid_to IS NULL OR h.valid_to > m.month_start)
),
used AS (
    SELECT u.row_no, u.credits, u.occurred, u.account, u.provider, u.model, u.service_tier, s.tool, s.plan, s.month_start,
        CASE WHEN p.pooled IN ('1', 'true') THEN '' ELSE s.person_id END AS owner,
        decimal_of(p.included_credits)::DECIMAL(24, 8) * CASE WHEN p.pooled IN ('1', 'true') THEN s.seats ELSE 1 END AS included
    FROM usage_priced u
    JOIN seat_month s ON s.tool = u.tool AND s.person_id = u.person_id AND s.month_start = date_trunc('month', u.usage_day)
    JOIN plan p ON p.tool = s.tool AND p.plan = s.plan
        AND day_of(p.valid_from) <= u.usage_day AND (day_of(p.valid_to) IS NULL OR u.usage_day < day_of(p.valid_to))
    WHERE u.verdict = 'counted' AND u.billed_by = 'credits' AND u.unidentified = ''
),
summed AS (
    SELECT *, sum(credits) OVER (
        PARTITION BY tool, plan, month_start, owner ORDER BY occurred, account, provider, model, service_tier, row_no
    ) AS upto
    FROM used
)
SELECT row_no, greatest(0, least(credits, included - (upto - credits)))::DECIMAL(24, 8) AS free
FROM summed;
