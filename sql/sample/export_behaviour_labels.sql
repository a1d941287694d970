-- Grain: behaviour, person_id: behaviour_labels.csv. Inputs: sample_behaviour_label, macro iso_time.
SELECT * EXCLUDE (behaviour_no) REPLACE (iso_time("from") AS "from", iso_time("to") AS "to") FROM sample_behaviour_label
