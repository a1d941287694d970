-- grain: one row per tool that had seats, of which none is valid on :lastDay
-- keys:  tool
-- input: ref_seat as known now
SELECT tool
FROM ref_seat
WHERE known_to IS NULL
GROUP BY tool
HAVING SUM(valid_from <= :lastDay AND (valid_to IS NULL OR valid_to > :lastDay)) = 0
ORDER BY tool
