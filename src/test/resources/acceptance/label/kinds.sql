-- grain: one row per kind of dirt and table
-- keys:  kind, source_table
-- input: dirty_labels
SELECT kind, "table" AS source_table, count(*) AS labels, min(expected_handling) AS expected_handling
FROM dirty_labels
GROUP BY ALL
ORDER BY source_table DESC, kind;
