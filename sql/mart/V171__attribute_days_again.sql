-- grain: attributed days, as if they had been done with other tickets: the next night does each again whose sessions are kept
-- keys:  as before
-- input: attributed_day
UPDATE attributed_day SET basis = '';
