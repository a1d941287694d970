-- grain: one row per month and signal that was asked about, in a note or in a question, or answered; no persons
-- keys:  period, signal
-- input: usage_signal, usage_question, signal_review, and usage_signal_count where those were removed; of several answers of a person about one signal the last one holds. What answers
--        about other months kept quiet from the beginning was not asked
WITH last_answer AS (
    SELECT period, person_id, `signal`, verdict,
        ROW_NUMBER() OVER (PARTITION BY period, person_id, `signal` ORDER BY review_no DESC) AS place
    FROM signal_review
), concerned AS (
    SELECT s.period, s.person_id, s.`signal`
    FROM usage_signal s
    JOIN usage_question q ON q.period = s.period AND q.person_id = s.person_id
    WHERE q.state <> 'quiet' OR EXISTS (SELECT 1 FROM last_answer a WHERE a.period = q.period AND a.person_id = q.person_id)
    UNION
    SELECT period, person_id, `signal`
    FROM last_answer
)
SELECT c.period, c.`signal`, COUNT(*) AS raised,
    COALESCE(SUM(a.verdict = 'legitimate'), 0) AS legitimate,
    COALESCE(SUM(a.verdict = 'wasteful'), 0) AS wasteful,
    COALESCE(SUM(a.verdict = 'withdrawn'), 0) AS withdrawn
FROM concerned c
LEFT JOIN last_answer a
    ON a.period = c.period AND a.person_id = c.person_id AND a.`signal` = c.`signal` AND a.place = 1
WHERE c.period NOT IN (SELECT period FROM removed_detail WHERE what = 'signals')
GROUP BY c.period, c.`signal`
UNION ALL
SELECT period, `signal`, raised, legitimate, wasteful, withdrawn
FROM usage_signal_count
ORDER BY period, `signal`
