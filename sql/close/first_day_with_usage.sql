-- grain: one row: the first accounting day that the books have usage of; of months whose detail was removed the first day; or null
-- keys:  none
-- input: usage_daily, removed_detail
SELECT MIN(first_day) AS first_day
FROM (
    SELECT MIN(accounting_day) AS first_day FROM usage_daily
    UNION ALL
    SELECT MIN(CAST(CONCAT(period, '-01') AS DATE)) FROM removed_detail WHERE what = 'people'
) known
