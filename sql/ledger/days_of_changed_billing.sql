-- grain: one row per kind of reference data and stretch of days that changed rows of it concern; last_day is exclusive, null is open
-- keys:  kind, first_day, last_day
-- input: rows of ref_* that began or ended to be known after :since; persons count where they have a seat, identities and
--        shared accounts where their account has used credits
-- A row that only ends on another day than before, and was known all the time, concerns nothing before the earlier end. What
-- touches a seat may be one seat with it, so a seat concerns all months from there on.
SELECT 'seat' AS kind,
    CASE
        WHEN MIN(s.known_from) <= :since AND COUNT(s.known_to) = COUNT(*) - 1 AND COUNT(n.known_from) = COUNT(*) - 1
        THEN MIN(COALESCE(s.valid_to, DATE '9999-12-31'))
        ELSE s.valid_from
    END AS first_day,
    DATE '9999-12-31' AS last_day
FROM ref_seat s
LEFT JOIN ref_seat n
    ON n.tool = s.tool AND n.person_id = s.person_id AND n.plan = s.plan AND n.valid_from = s.valid_from
    AND n.monthly_fee = s.monthly_fee AND n.currency = s.currency AND n.provider = s.provider AND n.known_from = s.known_to
WHERE s.known_from > :since OR s.known_to > :since
GROUP BY s.tool, s.person_id, s.plan, s.valid_from, s.monthly_fee, s.currency, s.provider
UNION
SELECT 'plan', valid_from, valid_to
FROM ref_plan
WHERE known_from > :since OR known_to > :since
UNION
SELECT 'person',
    CASE
        WHEN MIN(p.known_from) <= :since AND COUNT(p.known_to) = COUNT(*) - 1 AND COUNT(n.known_from) = COUNT(*) - 1
        THEN MIN(COALESCE(p.valid_to, DATE '9999-12-31'))
        ELSE p.valid_from
    END,
    MAX(COALESCE(p.valid_to, DATE '9999-12-31'))
FROM ref_person p
LEFT JOIN ref_person n
    ON n.person_id = p.person_id AND n.valid_from = p.valid_from AND n.team = p.team AND n.cost_centre = p.cost_centre
    AND n.known_from = p.known_to
WHERE (p.known_from > :since OR p.known_to > :since) AND p.person_id IN (SELECT person_id FROM ref_seat)
GROUP BY p.person_id, p.valid_from, p.team, p.cost_centre
UNION
SELECT 'identity', MIN(u.accounting_day), DATE_ADD(MAX(u.accounting_day), INTERVAL 1 DAY)
FROM ref_identity i
JOIN usage_daily u ON u.tool = i.system_name AND u.account = i.account
WHERE u.billed_by = 'credits' AND (i.known_from > :since OR i.known_to > :since)
GROUP BY i.system_name, i.account
UNION
SELECT 'identity', MIN(u.accounting_day), DATE_ADD(MAX(u.accounting_day), INTERVAL 1 DAY)
FROM ref_shared_account a
JOIN usage_daily u ON u.tool = a.system_name AND u.account = a.account
WHERE u.billed_by = 'credits' AND (a.known_from > :since OR a.known_to > :since)
GROUP BY a.system_name, a.account
