-- Grain: kind, table, key: what is dirty or odd on purpose and how it is to be handled (becomes dirty_labels.csv).
CREATE TABLE sample_label (kind VARCHAR, "table" VARCHAR, "key" VARCHAR, expected_handling VARCHAR, note VARCHAR);
