-- grain: one decimal number, or null for none or an unreadable one
-- keys:  none
-- input: the number as text
CREATE MACRO decimal_of(t) AS
CASE
    WHEN regexp_full_match(t, '[+-]?([0-9]+(\.[0-9]*)?|\.[0-9]+)([eE][+-]?[0-9]+)?') THEN try_cast(t AS DECIMAL(38, 18))
END;
