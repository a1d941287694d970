-- Macro choose(options, n): the n-th of a list, counted from 0.
CREATE OR REPLACE MACRO choose(options, n) AS options[CAST(1 + n AS INTEGER)];
