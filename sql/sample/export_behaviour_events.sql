-- Grain: behaviour, person_id, table, key: behaviour_events.csv: the rows that a behaviour left.
-- Inputs: sample_behaviour_key, sample_behaviour_label.
SELECT l.behaviour, l.person_id, k."table", k."key"
FROM sample_behaviour_key k JOIN sample_behaviour_label l USING (behaviour_no)
ORDER BY l.behaviour, l.person_id, k."table", k.seen_at, k."key"
