-- grain: UTC usage days all of whose accounting days this run has booked
-- keys:  usage_day
-- input: source_day, usage_daily; a day that reaches beyond the run's last accounting day is left for the next run
UPDATE source_day
SET settled_by_run = :runId
WHERE settled_by_run IS NULL
    AND usage_day <= :lastDay
    AND NOT EXISTS (
        SELECT 1
        FROM usage_daily u
        WHERE u.usage_day = source_day.usage_day AND u.accounting_day > :lastDay
    )
