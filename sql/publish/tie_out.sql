-- grain: one row per provider, currency and kind of line
-- keys:  provider, currency, kind
-- input: tie_out by :period
SELECT provider, currency, kind, invoice_lines, invoiced, booked, difference
  FROM tie_out
 WHERE period = :period
 ORDER BY provider, currency, kind
