-- grain: one row per odd value
-- keys:  source_table, line_no
-- input: ticket and commit of the warehouse
SELECT source_table, row_number() OVER (PARTITION BY source_table)::INTEGER AS line_no, row_key, column_name, odd_value, remark,
    1 AS row_count
FROM (
    SELECT 'ticket' AS source_table, upper(trim(ticket_key)) AS row_key, 'story_points' AS column_name,
        story_points AS odd_value, 'odd' AS remark
    FROM ticket
    WHERE coalesce(story_points, '') <> '' AND coalesce(TRY_CAST(story_points AS DECIMAL(12, 2)), -1) < 0
    UNION ALL
    SELECT 'commit', repository || '/' || sha, 'authored_at', authored_at, 'odd'
    FROM "commit"
    WHERE CAST(authored_at AS TIMESTAMPTZ) > CAST(committed_at AS TIMESTAMPTZ) + INTERVAL 1 DAY
)
