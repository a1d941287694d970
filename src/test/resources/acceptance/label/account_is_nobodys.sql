-- grain: one row per label: an account (tool/account, or account with the tool in the note) that must not be any person's
-- keys:  label
-- input: dirty_labels, shared_account, cost_match; ref_identity of the mart; no one person has it, and all its use, if any, is
--        UNIDENTIFIED with its cost, or SHARED where a shared_account names it
WITH labelled AS (
    SELECT key,
        CASE WHEN contains(key, '/') THEN split_part(key, '/', 1) ELSE note END AS tool,
        account_of(CASE WHEN contains(key, '/') THEN substr(key, strpos(key, '/') + 1) ELSE key END) AS account
    FROM dirty_labels
    WHERE kind = ?
),
pool AS (SELECT DISTINCT system AS tool, account_of(account) AS account FROM shared_account),
claim AS (SELECT system_name AS tool, account, count(DISTINCT person_id) AS people FROM mart_ref_identity GROUP BY ALL)
SELECT
    l.key,
    coalesce(max(p.people), 0) <> 1
        AND coalesce(bool_and(c.agrees AND coalesce(c.people = ['UNIDENTIFIED'] AND c.says_unidentified
            OR c.people = ['SHARED'] AND s.account IS NOT NULL, false))
            FILTER (c.day IS NOT NULL), true) AS handled,
    concat_ws(', ', count(c.day) || ' lines of cost', sum(c.found_requests) || ' requests',
        'by the rules ' || sum(c.expected_requests), said('of', list_distinct(flatten(list(c.people)))),
        'people who claim it: ' || coalesce(max(p.people), 0)) AS seen
FROM labelled l
LEFT JOIN cost_match c ON c.account = l.account AND (c.tool = l.tool OR l.tool IS NULL)
LEFT JOIN claim p ON p.account = l.account AND (p.tool = l.tool OR l.tool IS NULL)
LEFT JOIN pool s ON s.account = c.account AND s.tool = c.tool
GROUP BY l.key;
