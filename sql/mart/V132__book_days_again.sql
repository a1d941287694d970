-- grain: booked days, as if no run had come to their end: the next night books each again, which posts nothing and fills usage_cost.constant_amount
-- keys:  as before
-- input: booked_day
UPDATE booked_day SET booked_by_run = '';
