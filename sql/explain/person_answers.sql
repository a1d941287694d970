-- grain: one row per month and signal that a person answered: the last answer, which holds
-- keys:  period, signal
-- input: signal_review: answers about the month, and those about signals that it has too
WITH last_answer AS (
    SELECT period, `signal`, asked_by, asked_on, answer, verdict, recorded_on,
        ROW_NUMBER() OVER (PARTITION BY period, `signal` ORDER BY review_no DESC) AS place
    FROM signal_review
    WHERE person_id = :personId
)
SELECT a.period, a.`signal`, a.asked_by, a.asked_on, a.answer, a.verdict, a.recorded_on
FROM last_answer a
WHERE a.place = 1
    AND (a.period = :period
        OR EXISTS (
            SELECT 1 FROM usage_signal s
            WHERE s.person_id = :personId AND s.period = :period AND s.`signal` = a.`signal`))
ORDER BY a.period, a.`signal`
