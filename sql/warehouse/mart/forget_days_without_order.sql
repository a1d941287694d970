-- grain: UTC usage days that were collected without the order in time of credits which it now takes, because their tool has got a plan
-- keys:  usage_day
-- input: source_day, surveyed_day (what the source has), ref_plan (as known now), credit_use, usage_daily; a day without a fingerprint is
--        collected again
UPDATE source_day
SET fingerprint = ''
WHERE fingerprint <> ''
    AND EXISTS (SELECT 1 FROM surveyed_day v WHERE v.usage_day = source_day.usage_day)
    AND EXISTS (
        SELECT 1
        FROM ref_plan p
        WHERE p.known_to IS NULL
            AND NOT EXISTS (SELECT 1 FROM credit_use c WHERE c.usage_day = source_day.usage_day AND c.tool = p.tool)
            AND EXISTS (
                SELECT 1
                FROM usage_daily u
                WHERE u.usage_day = source_day.usage_day AND u.tool = p.tool AND u.billed_by = 'credits' AND u.credits > 0
            )
    )
