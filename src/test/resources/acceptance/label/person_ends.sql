-- grain: one row per label: a person who is not valid on all days
-- keys:  label
-- input: dirty_labels, person, identity, usage_row, person_day_match, cost_match; outside the validity the use of the accounts is UNIDENTIFIED
WITH outside AS (
    SELECT DISTINCT i.person_id, r.tool, r.account, r.usage_day
    FROM identity i
    JOIN usage_row r ON r.tool = i.system AND r.account = account_of(i.account)
    WHERE r.verdict = 'counted' AND NOT EXISTS (
        SELECT 1 FROM person p
        WHERE p.person_id = i.person_id AND day_of(p.valid_from) <= r.usage_day
            AND (day_of(p.valid_to) IS NULL OR r.usage_day < day_of(p.valid_to)))
),
nobody AS (
    SELECT o.person_id, count(*) AS lines,
        bool_and(c.agrees AND coalesce(c.people = ['UNIDENTIFIED'], false) AND c.says_unidentified) AS handled
    FROM outside o
    JOIN cost_match c ON c.tool = o.tool AND c.account = o.account AND c.day = o.usage_day
    GROUP BY ALL
)
SELECT
    l.key,
    coalesce(bool_and(m.agrees), true) AND coalesce(bool_and(n.handled), true) AND count(m.day) + coalesce(max(n.lines), 0) > 0
    AS handled,
    concat_ws(', ', count(m.day) || ' days of the person', coalesce(max(n.lines), 0) || ' lines outside the validity',
        'all of nobody: ' || bool_and(n.handled), said('different:', list_sort(list(m.day) FILTER (NOT m.agrees)))) AS seen
FROM dirty_labels l
LEFT JOIN person_day_match m ON m.person_id = l.key
LEFT JOIN nobody n ON n.person_id = l.key
WHERE l.kind = ?
GROUP BY l.key;
