-- grain: one row per provider, currency, kind of line and name of a difference
-- keys:  provider, currency, kind, variance
-- input: tie_out_variance by :period
SELECT provider, currency, kind, variance, amount, reason, needs_answer, answered_by
  FROM tie_out_variance
 WHERE period = :period
 ORDER BY provider, currency, kind, variance
