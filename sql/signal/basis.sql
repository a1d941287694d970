-- grain: one row per part of what signals of the month :period rest on
-- keys:  person_id, signal, part
-- input: usage_signal_basis, usage_signal
SELECT b.person_id, b.`signal`, b.item, b.tool, b.account, b.repository, b.branch, b.is_dead, b.days, b.times, b.cost_usd,
    s.window_from
FROM usage_signal_basis b
JOIN usage_signal s ON s.period = b.period AND s.person_id = b.person_id AND s.`signal` = b.`signal`
WHERE b.period = :period
ORDER BY b.person_id, b.`signal`, b.part
