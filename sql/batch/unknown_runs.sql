-- grain: one row per try at a job whose state, or that of one of its steps, nobody can know
-- keys:  JOB_EXECUTION_ID
-- input: BATCH_JOB_EXECUTION, BATCH_STEP_EXECUTION
SELECT e.JOB_EXECUTION_ID
FROM BATCH_JOB_EXECUTION e
WHERE e.STATUS = 'UNKNOWN'
    OR EXISTS (
        SELECT 1
        FROM BATCH_STEP_EXECUTION s
        WHERE s.JOB_EXECUTION_ID = e.JOB_EXECUTION_ID AND s.STATUS = 'UNKNOWN'
    )
ORDER BY e.JOB_EXECUTION_ID
