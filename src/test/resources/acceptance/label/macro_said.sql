-- grain: a thing in words, such as "mart [1, 100, 10]"; null for nothing
-- keys:  none
-- input: its name and anything
CREATE OR REPLACE MACRO said(name, thing) AS name || ' ' || regexp_replace(thing::VARCHAR, '\.0+\b', '', 'g');
