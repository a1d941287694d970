-- grain: one row per tool, plan and UTC day on which what the plan includes for all its seats runs out
-- keys:  tool, plan, usage_day
-- input: usage_row, credit_free, of a world whose plans all pool; split_lines are the lines of a person and model that are free in
--        part: more than one, where requests took turns
WITH line AS (
    SELECT
        u.tool, f.plan, u.usage_day, u.person_id, u.card_model, sum(u.credits) AS credits, sum(f.free) AS free
    FROM usage_row u
    JOIN credit_free f ON f.row_no = u.row_no
    WHERE u.verdict = 'counted'
    GROUP BY ALL
)
SELECT
    tool, plan, usage_day, count(DISTINCT person_id) AS people, count(*) FILTER (free > 0 AND free < credits) AS split_lines
FROM line
GROUP BY tool, plan, usage_day
HAVING sum(free) > 0 AND sum(free) < sum(credits)
ORDER BY tool, plan, usage_day
