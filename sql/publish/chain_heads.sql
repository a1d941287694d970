-- grain: one row per chain of one run: its last link
-- keys:  chain
-- input: ledger_entry by :run_id; the chains are whole, whatever months they hold. Of one run at a time: for all runs of a month at
--        once MySQL goes through the chains of all months, and MariaDB may compare each entry with each
SELECT :run_id AS run_id,
       heads.chain,
       heads.last_no AS chain_no,
       (SELECT e.chain_hash
          FROM ledger_entry e
         WHERE e.run_id = :run_id AND e.chain = heads.chain AND e.chain_no = heads.last_no) AS chain_hash
  FROM (SELECT chain, MAX(chain_no) AS last_no
          FROM ledger_entry
         WHERE run_id = :run_id
         GROUP BY chain) AS heads
 ORDER BY heads.chain
