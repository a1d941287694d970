-- grain: booked days, as if no run had come to their end: the next night books each again, which posts nothing and puts constant prices of other currencies into US dollars
-- keys:  as before
-- input: booked_day
UPDATE booked_day SET booked_by_run = '';
