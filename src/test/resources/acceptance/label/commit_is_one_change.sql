-- grain: one row per label: a commit that is on several branches, or a pick of another one, and counts once
-- keys:  label
-- input: dirty_labels, commit; delivery_commit and delivery_commit_copy of the mart; a pick and the commit
--        that its label names are the same change
WITH labelled AS (
    SELECT key, nullif(regexp_extract(expected_handling, 'same change as ([0-9a-f]+)', 1), '') AS original
    FROM dirty_labels
    WHERE kind = ?
),
source AS (SELECT sha, count(*) AS row_count FROM "commit" GROUP BY sha),
placed AS (
    SELECT c.sha, sum(c.row_count) AS row_count, count(DISTINCT c.change_sha) AS changes, min(c.change_sha) AS change_sha,
        count(DISTINCT d.sha) AS kept
    FROM mart_delivery_commit_copy c
    LEFT JOIN mart_delivery_commit d ON d.repository = c.change_repository AND d.sha = c.change_sha
    GROUP BY c.sha
)
SELECT
    l.key,
    coalesce(p.row_count = s.row_count AND p.changes = 1 AND p.kept = 1
        AND (l.original IS NULL OR o.sha <> l.key AND o.change_sha = p.change_sha), false) AS handled,
    concat_ws(', ', 'rows of the source ' || s.row_count, 'of the mart ' || p.row_count, 'changes ' || p.changes,
        'the change is ' || p.change_sha, 'that of the original ' || o.change_sha) AS seen
FROM labelled l
LEFT JOIN source s ON s.sha = l.key
LEFT JOIN placed p ON p.sha = l.key
LEFT JOIN placed o ON l.original IS NOT NULL AND starts_with(o.sha, l.original);
