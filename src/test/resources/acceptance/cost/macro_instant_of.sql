-- grain: one instant as UTC wall time, or null for an unreadable one
-- keys:  none
-- input: the instant as text, ISO 8601; without an offset it is UTC; digits below the microsecond are cut, never rounded up
CREATE MACRO instant_of(t) AS
CASE
    WHEN regexp_full_match(t, '\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}(:?\d{2})?)?')
    THEN make_timestamp(epoch_us(try_cast(t AS TIMESTAMPTZ)))
END;
