-- grain: one row per kind of reference data and stretch of days that changed rows of it hold for; last_day is exclusive, null is open
-- keys:  kind, first_day, last_day
-- input: rows of ref_* that began or ended to be known after :since; persons count where they have a seat, identities and
--        shared accounts where their account has used credits
SELECT DISTINCT 'seat' AS kind, valid_from AS first_day, valid_to AS last_day
FROM ref_seat
WHERE known_from > :since OR known_to > :since
UNION
SELECT 'plan', valid_from, valid_to
FROM ref_plan
WHERE known_from > :since OR known_to > :since
UNION
SELECT 'person', p.valid_from, p.valid_to
FROM ref_person p
JOIN ref_seat s ON s.person_id = p.person_id
WHERE p.known_from > :since OR p.known_to > :since
UNION
SELECT 'identity', MIN(u.accounting_day), DATE_ADD(MAX(u.accounting_day), INTERVAL 1 DAY)
FROM ref_identity i
JOIN usage_daily u ON u.tool = i.system_name AND u.account = i.account
WHERE u.billed_by = 'credits' AND (i.known_from > :since OR i.known_to > :since)
GROUP BY i.system_name, i.account
UNION
SELECT 'identity', MIN(u.accounting_day), DATE_ADD(MAX(u.accounting_day), INTERVAL 1 DAY)
FROM ref_shared_account s
JOIN usage_daily u ON u.tool = s.system_name AND u.account = s.account
WHERE u.billed_by = 'credits' AND (s.known_from > :since OR s.known_to > :since)
GROUP BY s.system_name, s.account
