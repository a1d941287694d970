-- grain: one account
-- keys:  none
-- input: the account as text; blanks around it off, lower case
CREATE MACRO account_of(t) AS lower(trim(coalesce(t, ''), E' \t\r\n'));
