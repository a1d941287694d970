-- Macro zone_time(moment, minutes): a UTC timestamp as local text with its offset, as git writes it.
CREATE OR REPLACE MACRO zone_time(moment, minutes) AS
    strftime(moment + to_minutes(CAST(minutes AS BIGINT)), '%Y-%m-%dT%H:%M:%S')
    || CASE WHEN minutes < 0 THEN '-' ELSE '+' END
    || lpad(CAST(abs(minutes) // 60 AS VARCHAR), 2, '0') || ':' || lpad(CAST(abs(minutes) % 60 AS VARCHAR), 2, '0');
