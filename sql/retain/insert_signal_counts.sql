-- grain: one row per signal of the month :period that was asked about or answered
-- keys:  period, signal
-- input: signal/question_counts.sql, before the signals of the month are marked as removed
INSERT INTO usage_signal_count (period, `signal`, raised, legitimate, wasteful, withdrawn)
SELECT period, `signal`, raised, legitimate, wasteful, withdrawn
FROM (
${counts}
) counted
WHERE period = :period
