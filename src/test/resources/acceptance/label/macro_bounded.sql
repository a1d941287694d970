-- grain: one count of a row that may be quarantined: none for an unreadable one, a huge one for one beyond all bounds
-- keys:  none
-- input: a number or null
CREATE OR REPLACE MACRO bounded(t) AS
CASE WHEN t IS NULL THEN 0 ELSE coalesce(try_cast(t AS DECIMAL(28, 8)), 99999999999999999999) END;
