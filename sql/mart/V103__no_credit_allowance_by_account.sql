-- grain: none: the table under its old grain
-- keys:  none
-- input: credit_allowance has its rows
DROP TABLE credit_allowance_by_account
