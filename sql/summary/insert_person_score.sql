-- grain: one row per period and person_id of one month
-- keys:  period, person_id
-- input: score, usage_question, ref_person as known now (team and cost centre on the last day of the window)
INSERT INTO summary_person_score (
    period, person_id, team, cost_centre, window_from, window_to, spend_usd, verified_value, standard_cost_usd, score,
    score_low, score_high, unexplained_usd, band, not_scored, signal_points, question_level, question_state, params_version, as_of
)
WITH latest AS (
    SELECT person_id, team, cost_centre,
        ROW_NUMBER() OVER (PARTITION BY person_id ORDER BY valid_from DESC) AS place
    FROM ref_person
    WHERE known_to IS NULL AND valid_from <= :lastDay
)
SELECT
    s.period, s.person_id, COALESCE(p.team, ''), COALESCE(p.cost_centre, ''), s.window_from, s.window_to, s.cost_usd, s.value,
    s.standard_cost, s.score, s.score_low, s.score_high, s.unexplained_usd, s.band, s.not_scored, COALESCE(q.points, 0),
    COALESCE(q.level, ''), COALESCE(q.state, ''), s.params_version, :asOf
FROM score s
LEFT JOIN latest p ON p.person_id = s.person_id AND p.place = 1
LEFT JOIN usage_question q ON q.period = s.period AND q.person_id = s.person_id
WHERE s.period = :period
