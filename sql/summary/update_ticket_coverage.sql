-- grain: rows of one month that say another coverage or an older as_of than the month has
-- keys:  period, ticket_key, currency
-- input: usage_attribution, source_day. Both are the same on all rows and others almost every night: a plain update of two columns
--        costs a third of a row written whole
UPDATE summary_ticket s
JOIN (
    SELECT currency,
        CAST(
            CAST(SUM(CASE WHEN rule_name = 'none' THEN 0 ELSE amount END) AS DECIMAL(38, 18)) / NULLIF(SUM(amount), 0)
            AS DECIMAL(9, 8)
        ) AS attributed_share
    FROM usage_attribution
    WHERE accounting_day BETWEEN :firstDay AND :lastDay
    GROUP BY currency
) c ON c.currency = s.currency
CROSS JOIN (
    SELECT MAX(newest_ingested_at) AS as_of
    FROM source_day
    WHERE usage_day BETWEEN :firstUsageDay AND :lastUsageDay
) f
SET s.attributed_share = c.attributed_share, s.as_of = f.as_of
WHERE s.period = :period AND NOT (s.attributed_share <=> c.attributed_share AND s.as_of <=> f.as_of)
