-- grain: one row per label: a person whose team or cost centre changes on the day that the note names
-- keys:  label
-- input: dirty_labels, person_day_match; each day's cost stands under the team and cost centre of that day, before and after
SELECT
    l.key,
    count(m.day) > 0 AND coalesce(bool_and(m.agrees), false) AND count(DISTINCT (m.team, m.cost_centre)) > 1 AS handled,
    concat_ws(', ', count(m.day) FILTER (m.day < day_of(l.note)) || ' days before ' || l.note,
        count(m.day) FILTER (m.day >= day_of(l.note)) || ' days from then on',
        said('places', list_sort(list(DISTINCT m.team || '/' || m.cost_centre))),
        said('different:', list_sort(list(m.day || ' ' || m.team || '/' || m.cost_centre) FILTER (NOT m.agrees)))) AS seen
FROM dirty_labels l
LEFT JOIN person_day_match m ON m.person_id = l.key
WHERE l.kind = ?
GROUP BY l.key, l.note;
