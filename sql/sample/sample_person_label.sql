-- Grain: one label a person, identity or seat that is odd on purpose.
-- Inputs: sample_person, sample_identity, sample_account, world.shared_account, world.seat, world.person, sample_clock.
INSERT INTO sample_label
SELECT 'odd_display_name', 'person', person_id, 'written as text, never as a formula; not altered silently',
    min(display_name)
FROM world.person JOIN sample_person USING (person_id) WHERE part BETWEEN 9 AND 32 GROUP BY person_id
UNION ALL
SELECT choose(['moved_team_mid_month', 'moved_team_at_month_start', 'cost_centre_changed_only'], part - 2), 'person',
    person_id, 'cost follows the row valid at occurred_at', CAST(change_day AS VARCHAR)
FROM sample_person WHERE change_day IS NOT NULL
UNION ALL
SELECT 'left_company', 'person', person_id, 'usage on or after valid_to has no valid person row',
    CAST(valid_to AS VARCHAR)
FROM sample_person WHERE valid_to IS NOT NULL
UNION ALL
SELECT 'joined_late', 'person', person_id, 'usage before valid_from has no valid person row',
    CAST(valid_from AS VARCHAR)
FROM sample_person CROSS JOIN sample_clock WHERE valid_from > first_day
UNION ALL
SELECT 'service_or_shared_account', 'identity', a.account,
    CASE
        WHEN s.cost_centre IS NOT NULL THEN 'has no person: SHARED, paid by ' || s.cost_centre
        WHEN s.owner_person_id IS NOT NULL
            THEN 'has no person: SHARED from ' || CAST(s.valid_from AS VARCHAR) || ' on, paid by the cost centre of '
            || s.owner_person_id || '; before UNIDENTIFIED'
        ELSE 'has no person and no shared_account: UNIDENTIFIED, never a person''s'
    END, a.tool
FROM sample_account a
LEFT JOIN world.shared_account s ON s.system = a.tool AND lower(trim(s.account)) = a.account
WHERE a.actor_no > getvariable('people')
UNION ALL
SELECT 'ambiguous_identity', 'identity', system || '/' || account,
    'claimed by several persons: exception, not a silent pick', string_agg(person_id, ' and ' ORDER BY person_id)
FROM sample_identity JOIN sample_person USING (person_no) GROUP BY system, account HAVING COUNT(*) > 1
UNION ALL
SELECT 'identity_case', 'identity', system || '/' || account, 'the same account of the same person, written otherwise',
    person_id
FROM sample_identity JOIN sample_person USING (person_no)
WHERE system = 'claude_code' AND account <> lower(trim(account))
UNION ALL
SELECT 'seat_mid_month', 'seat', tool || '/' || person_id, 'the whole monthly fee, spread over the valid days',
    CAST(valid_from AS VARCHAR)
FROM world.seat CROSS JOIN sample_clock WHERE valid_from > first_day AND day(valid_from) > 1
UNION ALL
SELECT 'seat_without_usage', 'seat', s.tool || '/' || s.person_id, 'fee is charged all the same', NULL
FROM world.seat s LEFT JOIN world.identity i ON i.person_id = s.person_id AND i.system = s.tool
WHERE i.person_id IS NULL
ORDER BY 1, 3, 5;
