-- grain: one row per lag of a person's window
-- keys:  lag_days
-- input: person_window
SELECT lag_days, window_from, window_to, cost_usd, lead_owner, lead_peer, help, value
FROM person_window
WHERE period = :period AND person_id = :personId
ORDER BY lag_days
