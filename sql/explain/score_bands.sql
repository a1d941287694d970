-- grain: one row per earlier month of a person, the latest first
-- keys:  period
-- input: score: what each close said by itself; null where it was not scored
SELECT period, band_of_close
FROM score
WHERE person_id = :personId AND period < :period
ORDER BY period DESC
