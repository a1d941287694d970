-- grain: one row per run and chain with entries of the period: the last link of that chain
-- keys:  run_id, chain
-- input: ledger_entry by :period names the runs; the chains are whole, also where they hold other periods
SELECT e.run_id, e.chain, e.chain_no, e.chain_hash
  FROM ledger_entry e
  JOIN (SELECT run_id, chain, MAX(chain_no) AS last_no
          FROM ledger_entry
         WHERE run_id IN (SELECT run_id FROM ledger_entry WHERE period = :period)
         GROUP BY run_id, chain) AS heads
    ON heads.run_id = e.run_id AND heads.chain = e.chain AND heads.last_no = e.chain_no
 ORDER BY e.run_id, e.chain
