-- grain: one row: the UTC usage day that was just collected
-- keys:  usage_day
-- input: collect
INSERT INTO source_day (
    usage_day, fingerprint, rows_read, rows_counted, rows_duplicate, rows_quarantined, newest_ingested_at,
    collected_by_run, pattern_key
)
VALUES (
    :usageDay, :fingerprint, :rowsRead, :rowsCounted, :rowsDuplicate, :rowsQuarantined, :newestIngestedAt,
    :runId, :patternKey
)
