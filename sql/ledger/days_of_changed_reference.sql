-- grain: one row per booked accounting day whose usage a changed person, identity, alias or rate may concern
-- keys:  accounting_day
-- input: usage_daily, usage_cost (days that were booked), and rows of ref_* that began or ended to be known after :since
WITH changed_account AS (
    SELECT system_name AS tool, account
    FROM ref_identity
    WHERE known_from > :since OR known_to > :since
    UNION
    SELECT i.system_name, i.account
    FROM ref_person p
    JOIN ref_identity i ON i.person_id = p.person_id
    WHERE p.known_from > :since OR p.known_to > :since
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
)
SELECT c.accounting_day
FROM concerned c
WHERE EXISTS (SELECT 1 FROM usage_cost k WHERE k.accounting_day = c.accounting_day)
