-- grain: one row per booked accounting day whose charges a changed person, account, alias, rate, adjustment or exchange rate may concern
-- keys:  accounting_day
-- input: usage_daily, ledger_entry, usage_cost and booked_day (days that were booked), and rows of ref_* that began or
--        ended to be known after :since
WITH changed_person AS (
    SELECT DISTINCT person_id
    FROM ref_person
    WHERE known_from > :since OR known_to > :since
), changed_account AS (
    SELECT system_name AS tool, account
    FROM ref_identity
    WHERE known_from > :since OR known_to > :since
    UNION
    SELECT i.system_name, i.account
    FROM changed_person p
    JOIN ref_identity i ON i.person_id = p.person_id
    UNION
    SELECT system_name, account
    FROM ref_shared_account
    WHERE known_from > :since OR known_to > :since
    UNION
    SELECT s.system_name, s.account
    FROM changed_person p
    JOIN ref_shared_account s ON s.owner_person_id = p.person_id
), changed_rate AS (
    SELECT provider, valid_from, COALESCE(valid_to, DATE '9999-12-31') AS valid_to
    FROM ref_rate
    WHERE known_from > :since OR known_to > :since
    UNION
    SELECT provider, DATE '1000-01-01', DATE '9999-12-31'
    FROM ref_model_alias
    WHERE known_from > :since OR known_to > :since
), concerned AS (
    SELECT u.accounting_day
    FROM usage_daily u
    JOIN changed_account a ON a.tool = u.tool AND a.account = u.account
    UNION
    SELECT u.accounting_day
    FROM usage_daily u
    JOIN changed_rate r ON r.provider = u.provider AND u.usage_day >= r.valid_from AND u.usage_day < r.valid_to
    UNION
    SELECT e.service_date
    FROM ref_price_adjustment a
    JOIN ledger_entry e ON e.provider = a.provider AND e.service_date >= a.valid_from
        AND e.service_date < COALESCE(a.valid_to, DATE '9999-12-31')
    WHERE a.known_from > :since OR a.known_to > :since
    UNION
    SELECT e.service_date
    FROM ref_fx_rate f
    JOIN ledger_entry e ON e.service_date = f.rate_day AND e.currency = f.currency
    WHERE f.known_from > :since OR f.known_to > :since
)
SELECT c.accounting_day
FROM concerned c
WHERE EXISTS (SELECT 1 FROM usage_cost k WHERE k.accounting_day = c.accounting_day)
    OR EXISTS (SELECT 1 FROM booked_day b WHERE b.accounting_day = c.accounting_day)
