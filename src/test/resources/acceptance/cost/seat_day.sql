-- grain: one row per seat and day on which it is valid, for the months from the first to the last counted use
-- keys:  tool, person_id, plan, fee, currency, provider, seat_day
-- input: seat, person, usage_row; a seat is a run of days without a gap, whatever rows it is made of; each month of it costs
--        its fee, in whole 10^-10 of the currency so that nothing is lost
CREATE TABLE seat_day AS
WITH used AS (
    SELECT date_trunc('month', min(usage_day))::DATE AS first_month, date_trunc('month', max(usage_day))::DATE AS last_month
    FROM usage_row
    WHERE verdict = 'counted'
),
month AS (
    SELECT m.month_start::DATE AS month_start, last_day(m.month_start::DATE) AS month_end
    FROM (
        SELECT unnest(generate_series(first_month::TIMESTAMP, last_month::TIMESTAMP, INTERVAL 1 MONTH)) AS month_start
        FROM used
    ) m
),
sold AS (
    SELECT
        tool, person_id, plan, currency,
        coalesce(
            nullif(trim(provider), ''),
            CASE tool
                WHEN 'claude_code' THEN 'anthropic' WHEN 'copilot' THEN 'github-copilot'
                WHEN 'codex' THEN 'openai' WHEN 'gemini_cli' THEN 'google' ELSE tool
            END) AS provider,
        (decimal_of(monthly_fee) * 10000)::HUGEINT AS fee,
        day_of(valid_from) AS valid_from, coalesce(day_of(valid_to), DATE '2999-01-01') AS valid_to
    FROM seat
),
valid AS (
    SELECT DISTINCT s.tool, s.person_id, s.plan, s.currency, s.provider, s.fee, m.month_start, d.seat_day
    FROM month m
    JOIN sold s ON s.valid_from <= m.month_end AND s.valid_to > m.month_start
    CROSS JOIN LATERAL (
        SELECT unnest(generate_series(m.month_start, m.month_end, INTERVAL 1 DAY))::DATE AS seat_day
    ) d
    WHERE d.seat_day >= s.valid_from AND d.seat_day < s.valid_to
),
island AS (
    SELECT *, seat_day - (row_number() OVER (
        PARTITION BY tool, person_id, plan, currency, provider, fee ORDER BY seat_day))::INTEGER AS began
    FROM valid
),
counted AS (
    SELECT *,
        row_number() OVER (w ORDER BY seat_day)::HUGEINT AS k,
        count(*) OVER w::HUGEINT AS n
    FROM island
    WINDOW w AS (PARTITION BY tool, person_id, plan, currency, provider, fee, month_start, began)
),
membership AS (
    SELECT DISTINCT person_id, team, cost_centre, day_of(valid_from) AS valid_from, day_of(valid_to) AS valid_to
    FROM person
)
SELECT
    c.tool, c.plan, c.currency, c.provider, c.seat_day, c.person_id AS holder,
    ((((2 * c.fee * 1000000 * c.k + c.n) // (2 * c.n)) - ((2 * c.fee * 1000000 * (c.k - 1) + c.n) // (2 * c.n)))::DECIMAL(24, 0)
        * 0.0000000001::DECIMAL(10, 10)) AS amount,
    CASE WHEN count(m.person_id) = 1 THEN min(c.person_id) ELSE 'UNIDENTIFIED' END AS person_id,
    CASE WHEN count(m.person_id) = 1 THEN min(m.team) ELSE '' END AS team,
    CASE WHEN count(m.person_id) = 1 THEN min(m.cost_centre) ELSE '' END AS cost_centre
FROM counted c
LEFT JOIN membership m ON m.person_id = c.person_id
    AND m.valid_from <= c.seat_day AND (m.valid_to IS NULL OR c.seat_day < m.valid_to)
GROUP BY ALL;
