-- grain: one row per row of usage_event of one UTC day that some accounts used, and of the requests that they made
-- keys:  none: rows may repeat
-- input: usage_day (see usage_typed.sql), wanted_account; what became of the rows is found by duckdb/rows_of_accounts.sql
SELECT ${columns}
FROM usage_day u
LEFT JOIN wanted_account a ON a.tool = u.tool AND a.account = u.account
LEFT JOIN (
    SELECT DISTINCT m.tool, m.request_key
    FROM usage_day m
    JOIN wanted_account b ON b.tool = m.tool AND b.account = m.account
    WHERE m.fault IS NULL
) r ON r.tool = u.tool AND r.request_key = u.request_key AND u.fault IS NULL
WHERE a.account IS NOT NULL OR r.request_key IS NOT NULL
