-- grain: one row per table of tickets and commits whose rows do not add up; no row: the control holds
-- keys:  what
-- input: delivery_source, the tables that keep the rows, quarantine, control_total of this run
WITH kept AS (
    SELECT 'ticket' AS source_table, COUNT(*) AS row_count FROM delivery_ticket
    UNION ALL
    SELECT 'ticket_transition', COUNT(*) FROM delivery_transition
    UNION ALL
    SELECT 'ticket_assignment', COUNT(*) FROM delivery_assignment
    UNION ALL
    SELECT 'commit', COUNT(*) FROM delivery_commit
    UNION ALL
    SELECT 'commit_file', COUNT(*) FROM delivery_commit_file
), rejected AS (
    SELECT source_table, SUM(row_count) AS row_count FROM quarantine GROUP BY source_table
), copied AS (
    SELECT 'commit' AS source_table, COALESCE(SUM(row_count), 0) AS row_count FROM delivery_commit_copy
), told AS (
    SELECT scope AS source_table,
        SUM(CASE WHEN figure = 'rows_read' THEN value END) AS rows_read,
        SUM(CASE WHEN figure = 'rows_kept' THEN value END) AS rows_kept,
        SUM(CASE WHEN figure = 'rows_folded' THEN value END) AS rows_folded,
        SUM(CASE WHEN figure = 'rows_quarantined' THEN value END) AS rows_quarantined
    FROM control_total
    WHERE run_id = :runId AND step_name = 'delivery'
    GROUP BY scope
)
SELECT s.source_table AS what,
    CONCAT('read ', s.rows_read, ', kept ', s.rows_kept, ', folded ', s.rows_folded, ', quarantined ', s.rows_quarantined,
        '; the mart has ', k.row_count, ', quarantine ', COALESCE(r.row_count, 0)) AS finding
FROM delivery_source s
JOIN kept k ON k.source_table = s.source_table
LEFT JOIN rejected r ON r.source_table = s.source_table
LEFT JOIN copied c ON c.source_table = s.source_table
LEFT JOIN told t ON t.source_table = s.source_table
WHERE s.rows_read <> s.rows_kept + s.rows_folded + s.rows_quarantined
    OR s.rows_folded < 0
    OR s.rows_kept <> k.row_count
    OR s.rows_quarantined <> COALESCE(r.row_count, 0)
    OR s.rows_kept + s.rows_folded <> COALESCE(c.row_count, s.rows_kept + s.rows_folded)
    OR t.source_table IS NULL
    OR t.rows_read <> s.rows_read
    OR t.rows_kept <> s.rows_kept
    OR t.rows_folded <> s.rows_folded
    OR t.rows_quarantined <> s.rows_quarantined
