-- Grain: behaviour_no, day_no: how many requests a behaviour adds on a day, with their numbers, which come after all
-- others.
-- Keys: first_no (inclusive) to next_no (exclusive). Office hours are on weekdays, loops and calls in some nights only.
-- own_key is the ticket that it goes with, where it does. Inputs: sample_behaviour, sample_account, sample_person,
-- sample_ticket, sample_project, variables base_rows, from_day, macros.
CREATE TABLE sample_behaviour_day AS
WITH account AS (
    SELECT actor_no, min(tool) AS tool, arg_min(account, tool || ' ' || account) AS account
    FROM sample_account WHERE tool IN ('claude_code', 'codex') AND is_of_one GROUP BY actor_no
), laundry AS (
    -- the first piece of work that is finished within the time
    SELECT b.behaviour_no, arg_min(t.ticket_no, t.begun_at) AS ticket_no
    FROM sample_behaviour b
    JOIN sample_ticket t ON t.person_no = b.person_no AND t.fate >= 13 AND t.turn < 4096
        AND t.begun_at >= CAST(getvariable('from_day') + b.from_no - 3 AS TIMESTAMP)
    WHERE b.behaviour = 'laundered' GROUP BY b.behaviour_no
), spread AS (
    SELECT b.*, d.day_no, getvariable('from_day') + CAST(d.day_no AS INTEGER) AS day, p.zone_minutes, a.tool, a.account,
        coalesce(washed.ticket_key, own.ticket_key) AS own_key,
        coalesce(washed.repository, own.repository, r.main_repository) AS repository, b.key * 2048 + d.day_no AS day_key
    FROM sample_behaviour b
    JOIN range(getvariable('days')) AS d(day_no) ON d.day_no >= b.from_no AND d.day_no < b.to_no
    JOIN sample_person p ON p.person_no = b.person_no
    JOIN sample_project r ON r.project_no = p.team_no % 4
    JOIN account a ON a.actor_no = b.person_no
    LEFT JOIN laundry l ON l.behaviour_no = b.behaviour_no
    LEFT JOIN sample_ticket washed ON washed.ticket_no = l.ticket_no
    LEFT JOIN sample_ticket own ON own.person_no = b.person_no AND own.turn = (d.day_no + 10) // p.ticket_days
    WHERE b.requests > 0
), counted AS (
    -- what is scheduled has one rhythm on all days
    SELECT * REPLACE (
        requests * intensity * CASE WHEN pattern IN ('every', 'night') THEN 100 ELSE 90 + pick(day_key, 25, 21) END
            // 10000 AS requests
    )
    FROM spread
    WHERE CASE pattern
        WHEN 'minute' THEN pick(day_key, 26, 7) < 5
        WHEN 'on_call' THEN pick(day_key, 26, 7) < 3
        WHEN 'office' THEN isodow(day) < 6
        WHEN 'office_loop' THEN isodow(day) < 6
        ELSE true
    END
)
SELECT *, CAST(getvariable('base_rows') + SUM(requests) OVER numbers - requests AS BIGINT) AS first_no,
    CAST(getvariable('base_rows') + SUM(requests) OVER numbers AS BIGINT) AS next_no
FROM counted
WHERE requests > 0
WINDOW numbers AS (ORDER BY day_no, behaviour_no)
ORDER BY day_no, behaviour_no;
