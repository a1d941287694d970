-- grain: one row per source table, column and broken rule
-- keys:  what, place
-- input: quarantine: usage of UTC days from :first_day to before :next_month, and rows that belong to no day;
--        without tickets and commits, which no money rests on
SELECT rule_name AS what,
       CONCAT(source_table, '.', column_name) AS place,
       CASE WHEN MIN(source_day) = '1000-01-01' THEN 'some or all of these rows have no day: they show in every month'
            ELSE '' END AS why,
       SUM(row_count) AS row_count,
       NULL AS tokens,
       COUNT(DISTINCT NULLIF(source_day, '1000-01-01')) AS days,
       MIN(NULLIF(source_day, '1000-01-01')) AS first_day,
       MAX(NULLIF(source_day, '1000-01-01')) AS last_day,
       NULL AS money,
       NULL AS currency,
       CONCAT_WS('; ',
                 MAX(CASE WHEN example_no = 1 THEN example END),
                 MAX(CASE WHEN example_no = 2 THEN example END),
                 MAX(CASE WHEN example_no = 3 THEN example END)) AS examples
  FROM (SELECT source_table, source_day, column_name, rule_name, row_count,
               CONCAT(row_key, ' has ', bad_value) AS example,
               ROW_NUMBER() OVER (PARTITION BY source_table, column_name, rule_name
                                      ORDER BY source_day, line_no) AS example_no
          FROM quarantine
         WHERE (source_day = '1000-01-01' OR (source_day >= :first_day AND source_day < :next_month))
           AND source_table NOT IN ('commit', 'commit_file', 'ticket', 'ticket_assignment', 'ticket_transition')) AS numbered
 GROUP BY source_table, column_name, rule_name
 ORDER BY row_count DESC, what, place
