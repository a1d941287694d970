-- grain: one row per provider, model and unit that the card has and constant_price has not
-- keys:  provider, model_id, unit
-- input: ref_rate as known now; the rate of :anchorDay, else the first after it, else the last before it; :runId
INSERT INTO constant_price (provider, model_id, unit, rate_id, frozen_by_run)
SELECT ranked.provider, ranked.model_id, ranked.unit, ranked.rate_id, :runId
FROM (
    SELECT r.provider, r.model_id, r.unit, r.rate_id,
        ROW_NUMBER() OVER (
            PARTITION BY r.provider, r.model_id, r.unit
            ORDER BY
                CASE
                    WHEN r.valid_from <= :anchorDay AND (r.valid_to IS NULL OR r.valid_to > :anchorDay) THEN 0
                    WHEN r.valid_from > :anchorDay THEN 1
                    ELSE 2
                END,
                ABS(DATEDIFF(r.valid_from, :anchorDay)), r.rate_id
        ) AS place
    FROM ref_rate r
    WHERE r.known_to IS NULL
) ranked
LEFT JOIN constant_price c
    ON c.provider = ranked.provider AND c.model_id = ranked.model_id AND c.unit = ranked.unit
WHERE ranked.place = 1 AND c.rate_id IS NULL
