-- grain: as before, under another name while its rows become lines
-- keys:  as before
-- input: allowance, before its rows said which line of a day the included credits are of
RENAME TABLE credit_allowance TO credit_allowance_by_account
