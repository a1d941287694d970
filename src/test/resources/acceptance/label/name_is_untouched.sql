-- grain: one row per label: a person whose name must be stored byte for byte
-- keys:  label
-- input: dirty_labels, person; ref_person of the mart
SELECT
    l.key,
    bool_and(coalesce(encode(r.display_name) = encode(p.display_name), false)) AS handled,
    string_agg('source ' || hex(encode(p.display_name)) || ', mart ' || coalesce(hex(encode(r.display_name)), 'has none'), '; ') AS seen
FROM dirty_labels l
JOIN person p ON p.person_id = l.key
LEFT JOIN mart_ref_person r ON r.person_id = p.person_id AND r.valid_from = day_of(p.valid_from)
WHERE l.kind = ?
GROUP BY l.key;
