-- grain: rights of the user that runs migrate (TOKENYIELD_MIGRATOR_USER)
-- keys:  replace ${user}, ${host} and ${mart} (in it \_ for _, which stands for any character); run as an
--        administrator, before the first migrate
-- input: none; the database may be missing, then migrate creates it. A server with a binary log lets nobody create the
--        triggers of the ledger without more: set log_bin_trust_function_creators = 1 there (migrate says so if need be)
GRANT CREATE, ALTER, DROP, INDEX, REFERENCES, TRIGGER, CREATE VIEW, SHOW VIEW ON `${mart}`.* TO '${user}'@'${host}';
GRANT SELECT, INSERT, UPDATE, DELETE ON `${mart}`.* TO '${user}'@'${host}';
