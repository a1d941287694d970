-- grain: one row per row of usage_cost, in no order
-- keys:  none
-- input: usage_cost: cost at constant prices in US dollars, from :firstDay to before :endDay; of use that is no single person's also
--        the cost centre that pays it (empty: nobody's). Read as a stream: summing up there takes longer than reading
SELECT accounting_day, person_id, cost_centre, constant_amount
FROM usage_cost
WHERE accounting_day >= :firstDay AND accounting_day < :endDay AND constant_currency = 'USD'
