-- Macro behaviour_key(n): the number of the n-th behaviour, its ticket or its commit, for draws; no other thing
-- has one so high.
CREATE OR REPLACE MACRO behaviour_key(n) AS 274877906944 + CAST(n AS BIGINT);
