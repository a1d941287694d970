-- grain: one row per month and person whose question the lead may see on :as_of
-- keys:  period, person_id
-- input: usage_question, usage_signal, the last row of signal_review; ref_person as known now (team on the last day of the month), released_group (as the month was told: a
--        group that is not shown has no questions)
WITH last_answer AS (
    SELECT period, person_id, verdict, answer,
        ROW_NUMBER() OVER (PARTITION BY period, person_id ORDER BY review_no DESC) AS place
    FROM signal_review
), stays AS (
    SELECT q.period, q.person_id, p.team,
        ROW_NUMBER() OVER (PARTITION BY q.period, q.person_id ORDER BY p.valid_from DESC) AS place
    FROM usage_question q
    JOIN ref_person p
        ON p.person_id = q.person_id AND p.known_to IS NULL
        AND p.valid_from <= LAST_DAY(CAST(CONCAT(q.period, '-01') AS DATE))
)
SELECT q.period, q.person_id, g.scope,
    CASE g.scope WHEN 'team' THEN g.team ELSE '' END AS team,
    (
        SELECT GROUP_CONCAT(s.`signal` ORDER BY s.`signal` SEPARATOR ', ')
        FROM usage_signal s
        WHERE s.period = q.period AND s.person_id = q.person_id
    ) AS signals,
    q.families, q.points, q.cost_usd, q.asked_on, q.for_lead_from, q.expires_on, q.state,
    COALESCE(a.verdict, '') AS verdict,
    COALESCE(a.answer, '') AS answer
FROM usage_question q
JOIN stays p ON p.period = q.period AND p.person_id = q.person_id AND p.place = 1
JOIN released_group g ON g.period = q.period AND g.team = p.team
LEFT JOIN last_answer a ON a.period = q.period AND a.person_id = q.person_id AND a.place = 1
WHERE q.level = 'question' AND q.state IN ('open', 'quiet') AND q.for_lead_from <= :as_of AND q.expires_on > :as_of
ORDER BY q.period, q.person_id
