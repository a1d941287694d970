-- grain: one count of tokens, or null for an unreadable one
-- keys:  none
-- input: the count as text; empty is a meter that the tool does not have: 0
CREATE MACRO tokens_of(t) AS
CASE
    WHEN coalesce(t, '') = '' THEN 0::DECIMAL(38, 0)
    WHEN regexp_full_match(t, '[+-]?[0-9]{1,38}') THEN try_cast(t AS DECIMAL(38, 0))
END;
