-- grain: one row: a text that changes when an account, a person or a word of the tracker does
-- keys:  none
-- input: ref_identity, ref_shared_account, ref_person, ref_ticket_status: since when the newest of them is known, or known no more
SELECT CONCAT_WS('|', i.rows_known, i.since, i.ended, s.rows_known, s.since, s.ended, p.rows_known, p.since, p.ended,
    t.rows_known, t.since, t.ended) AS knowledge
FROM (
    SELECT COUNT(*) AS rows_known, COALESCE(MAX(known_from), '-') AS since, COALESCE(MAX(known_to), '-') AS ended
    FROM ref_identity
) i
CROSS JOIN (
    SELECT COUNT(*) AS rows_known, COALESCE(MAX(known_from), '-') AS since, COALESCE(MAX(known_to), '-') AS ended
    FROM ref_shared_account
) s
CROSS JOIN (
    SELECT COUNT(DISTINCT person_id) AS rows_known, COALESCE(MAX(known_from), '-') AS since,
        COALESCE(MAX(known_to), '-') AS ended
    FROM ref_person
) p
CROSS JOIN (
    SELECT COUNT(*) AS rows_known, COALESCE(MAX(known_from), '-') AS since, COALESCE(MAX(known_to), '-') AS ended
    FROM ref_ticket_status
) t
