-- grain: one row per month whose detail of people was removed that has booked days which a changed rate or person concerns
-- keys:  period
-- input: removed_detail, ledger_entry (what stands), ref_rate and ref_person that began to be known after :since. The days cannot be
--        priced anew, so they are only counted; accounts are no longer known, so a changed identity cannot be
SELECT period, COUNT(DISTINCT service_date) AS days
FROM (
    SELECT d.period, e.service_date, e.entry_id
    FROM removed_detail d
    JOIN ref_rate r ON r.known_from > :since AND r.known_to IS NULL
    JOIN ledger_entry e
        ON e.service_date BETWEEN CAST(CONCAT(d.period, '-01') AS DATE) AND LAST_DAY(CONCAT(d.period, '-01'))
        AND e.charge_category = 'Usage' AND e.provider = r.provider AND e.model = r.model_id
        AND e.service_date >= r.valid_from AND e.service_date < COALESCE(r.valid_to, DATE '9999-12-31')
        AND NOT (e.rate_id <=> r.rate_id) AND (e.unit = 'credits') = (r.unit = 'credit')
    WHERE d.what = 'people' AND e.reverses_entry_id IS NULL
    UNION
    SELECT d.period, e.service_date, e.entry_id
    FROM removed_detail d
    JOIN ref_person p ON p.known_from > :since AND p.known_to IS NULL
    JOIN ledger_entry e
        ON e.service_date BETWEEN CAST(CONCAT(d.period, '-01') AS DATE) AND LAST_DAY(CONCAT(d.period, '-01'))
        AND e.person_id = p.person_id
        AND e.service_date >= p.valid_from AND e.service_date < COALESCE(p.valid_to, DATE '9999-12-31')
        AND (e.team <> p.team OR e.cost_centre <> p.cost_centre)
    WHERE d.what = 'people' AND e.reverses_entry_id IS NULL
) concerned
WHERE NOT EXISTS (SELECT 1 FROM ledger_entry x WHERE x.reverses_entry_id = concerned.entry_id)
GROUP BY period
ORDER BY period
