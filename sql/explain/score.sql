-- grain: one row: the score of a person and month, with what was frozen for it
-- keys:  period, person_id
-- input: score, baseline_group, baseline
SELECT s.cohort, s.window_from, s.window_to, s.cost_usd, s.value, s.baseline_period, s.standard_cost, s.score, s.score_low,
    s.score_high, s.unexplained_usd, s.band_of_close, s.band, s.not_scored, s.reason, s.notes, s.params_version,
    g.frozen_on, COALESCE(g.people, 0) AS people, b.value AS own_baseline_value
FROM score s
LEFT JOIN baseline_group g ON g.period = s.baseline_period AND g.cohort = s.cohort
LEFT JOIN baseline b ON b.period = s.baseline_period AND b.cohort = s.cohort AND b.person_id = s.person_id
WHERE s.period = :period AND s.person_id = :personId
