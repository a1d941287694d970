-- grain: one row per unit of work of a person and colleague whose acceptance of it counts
-- keys:  root, actor
-- input: unit_share, unit_acceptor
SELECT a.root, a.person_id AS actor
FROM unit_share s
JOIN unit_acceptor a ON a.root = s.root
WHERE s.person_id = :personId
ORDER BY a.root, a.person_id
