-- grain: ledger_entry: one row per balanced transfer
-- keys:  service_date, posting_id, posting_no; service_date, chain, run_id, chain_no; run_id, chain, chain_no; reverses_entry_id
-- input: none. An entry_id is made of service_date, posting_id and posting_no, whose key stays: a key of its own cost a quarter of
--        what an entry costs to write, and told the same once more. That each id is made so is proved with the chains
ALTER TABLE ledger_entry
    DROP KEY ledger_id;
