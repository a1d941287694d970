-- grain: one row per row of usage_cost, in no order
-- keys:  none
-- input: usage_cost from :firstDay to before :endDay: cost at constant prices in US dollars, null where there is none; of use that
--        is no single person's also the cost centre that pays it (empty: nobody's). Read as a stream: summing up there takes
--        longer than reading
SELECT accounting_day, person_id, cost_centre, tool, CASE WHEN constant_currency = 'USD' THEN constant_amount END AS cost
FROM usage_cost
WHERE accounting_day >= :firstDay AND accounting_day < :endDay
