-- grain: one calendar day, or null for none or an unreadable one
-- keys:  none
-- input: the day as text; an instant stands for its UTC day
CREATE MACRO day_of(t) AS try_cast(nullif(trim(t), '') AS DATE);
