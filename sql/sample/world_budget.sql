-- Grain: cost_centre, period, currency: the contract's budgets, by the people that a cost centre has in the month; some
-- are too small. The draws have negative numbers, so that they share no key with the others.
-- Inputs: world.person, sample_month, macros.
CREATE TABLE world.budget AS
SELECT p.cost_centre, m.period, 'USD' AS currency,
    CAST(COUNT(DISTINCT p.person_id) * (60 + 10 * pick(-1 - CAST(p.cost_centre[4:] AS BIGINT) * 1000 - m.month_no, 21,
        12)) AS DECIMAL(12, 2)) AS amount
FROM sample_month m
JOIN world.person p ON p.valid_from < m.next_start AND (p.valid_to IS NULL OR p.valid_to > m.month_start)
GROUP BY p.cost_centre, m.period, m.month_no
ORDER BY p.cost_centre, m.period;
