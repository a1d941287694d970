-- grain: one row per closed month among the five before :period and row of its trend as it was frozen; one without content where it had none
-- keys:  period, row_no
-- input: period, frozen_row: what a closed month cost does not change, and its entries need not be read
SELECT p.period, f.row_no, f.content
  FROM period p
  LEFT JOIN frozen_row f ON f.period = p.period AND f.part = 'trend'
 WHERE p.status = 'CLOSED'
   AND p.period < :period AND p.period >= DATE_FORMAT(CAST(:first_day AS DATE) - INTERVAL 5 MONTH, '%Y-%m')
 ORDER BY p.period, f.row_no
