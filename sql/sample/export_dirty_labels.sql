-- Grain: kind, table, key: dirty_labels.csv, in the order in which the dirt was made. Inputs: sample_label.
SELECT * FROM sample_label
