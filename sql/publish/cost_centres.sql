-- grain: one row per cost centre as it is known now
-- keys:  cost_centre
-- input: ref_cost_centre
SELECT cost_centre, name, legal_entity, gl_account
  FROM ref_cost_centre
 WHERE known_to IS NULL
 ORDER BY cost_centre
