-- grain: one row per tool, plan and UTC day on which what the plan includes for all its seats runs out
-- keys:  tool, plan, usage_day
-- input: usage_row, credit_free, seat, of a world whose plans all pool; of people who have one plan of a tool. split_lines are the
--        lines of a person and model that are free in part: more than one, where requests took turns
WITH holder AS (
    SELECT tool, person_id, min(plan) AS plan FROM seat GROUP BY ALL HAVING count(DISTINCT plan) = 1
),
line AS (
    SELECT
        u.tool, h.plan, u.usage_day, u.person_id, u.card_model, sum(u.credits) AS credits, sum(f.free) AS free
    FROM usage_row u
    JOIN credit_free f ON f.row_no = u.row_no
    JOIN holder h ON h.tool = u.tool AND h.person_id = u.person_id
    WHERE u.verdict = 'counted'
    GROUP BY ALL
)
SELECT
    tool, plan, usage_day, count(DISTINCT person_id) AS people, count(*) FILTER (free > 0 AND free < credits) AS split_lines
FROM line
GROUP BY tool, plan, usage_day
HAVING sum(free) > 0 AND sum(free) < sum(credits)
ORDER BY tool, plan, usage_day
