-- grain: one row per provider, model and unit: the rate whose prices are constant
-- keys:  provider, model_id, unit
-- input: constant_price, ref_rate (rows of one rate_id have the same prices, whenever they were known)
SELECT r.*
FROM constant_price c
JOIN ref_rate r ON r.rate_id = c.rate_id
WHERE r.known_from = (SELECT MIN(o.known_from) FROM ref_rate o WHERE o.rate_id = c.rate_id)
ORDER BY r.provider, r.model_id, r.unit
