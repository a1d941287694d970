-- grain: one row per frozen day of this run on which a bucket has usage, or had some when it was booked last
-- keys:  work_date
-- input: run_work, usage_daily, usage_cost, ledger_entry
SELECT work.work_date
FROM run_work AS work
WHERE work.run_id = :runId
    AND work.step_name = :step
    AND (EXISTS (SELECT 1 FROM usage_daily WHERE accounting_day = work.work_date AND bucket = :bucket)
        OR EXISTS (SELECT 1 FROM usage_cost WHERE accounting_day = work.work_date AND bucket = :bucket)
        OR EXISTS (SELECT 1 FROM ledger_entry WHERE service_date = work.work_date AND chain = :bucket))
