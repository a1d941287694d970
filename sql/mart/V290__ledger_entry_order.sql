-- grain: ledger_entry: one row per balanced transfer
-- keys:  entry_id; service_date, posting_id, posting_no; run_id, chain, chain_no; reverses_entry_id
-- input: none. Rows lie in the order in which they are written, and every key begins with the day: a night writes in one place of
--        each index, however long the history is. So months need no partitions, where keys would hold within one month only
ALTER TABLE ledger_entry
    DROP PRIMARY KEY,
    DROP KEY ledger_posting,
    DROP KEY ledger_service,
    DROP KEY ledger_period,
    ADD PRIMARY KEY (service_date, chain, run_id, chain_no),
    ADD UNIQUE KEY ledger_id (entry_id),
    ADD UNIQUE KEY ledger_posting (service_date, posting_id, posting_no),
    ADD KEY ledger_period (period),
    ADD KEY ledger_account (period, debit_account),
    MODIFY COLUMN entry_id CHAR(32) COLLATE utf8mb4_bin NOT NULL COMMENT 'service date yyyymmdd, then hash of posting_id and posting_no; of entries before this was so, hash alone'
