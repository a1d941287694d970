-- grain: one row per label: a commit whose author date cannot be
-- keys:  label
-- input: dirty_labels, commit; delivery_commit, delivery_commit_copy and what was found of the mart
SELECT
    l.key,
    coalesce(bool_and(d.authored_at IS NULL
        AND d.committed_at = CAST(e.committed_at AS TIMESTAMPTZ) AT TIME ZONE 'UTC' AND f.row_key IS NOT NULL), false) AS handled,
    concat_ws(', ', 'committed ' || min(d.committed_at)::VARCHAR, 'authored ' || min(d.authored_at)::VARCHAR,
        CASE WHEN count(f.row_key) = 0 THEN 'not reported' END) AS seen
FROM dirty_labels l
LEFT JOIN "commit" c ON c.sha = l.key
LEFT JOIN mart_delivery_commit_copy p ON p.sha = c.sha AND p.repository = c.repository AND p.branch = c.branch
LEFT JOIN mart_delivery_commit d ON d.repository = p.change_repository AND d.sha = p.change_sha
LEFT JOIN "commit" e ON e.sha = d.sha AND e.repository = d.repository
LEFT JOIN mart_delivery_finding f
    ON f.source_table = 'commit' AND f.column_name = 'authored_at' AND f.row_key = c.repository || '/' || c.sha
WHERE l.kind = ?
GROUP BY l.key;
