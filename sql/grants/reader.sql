-- grain: rights of the user that reads a warehouse in MySQL (TOKENYIELD_WAREHOUSE_USER)
-- keys:  replace ${user}, ${host} and ${warehouse}; run as an administrator; leave out the optional tables that you do not have
-- input: the tables or views of the contract (sql/warehouse/contract), and no others: no prompt text, no salaries
GRANT SELECT ON `${warehouse}`.`usage_event` TO '${user}'@'${host}';
GRANT SELECT ON `${warehouse}`.`person` TO '${user}'@'${host}';
GRANT SELECT ON `${warehouse}`.`identity` TO '${user}'@'${host}';
GRANT SELECT ON `${warehouse}`.`rate` TO '${user}'@'${host}';
GRANT SELECT ON `${warehouse}`.`seat` TO '${user}'@'${host}';
GRANT SELECT ON `${warehouse}`.`invoice` TO '${user}'@'${host}';
GRANT SELECT ON `${warehouse}`.`commit` TO '${user}'@'${host}';
GRANT SELECT ON `${warehouse}`.`ticket` TO '${user}'@'${host}';
GRANT SELECT ON `${warehouse}`.`ticket_transition` TO '${user}'@'${host}';
GRANT SELECT ON `${warehouse}`.`model_alias` TO '${user}'@'${host}';
GRANT SELECT ON `${warehouse}`.`shared_account` TO '${user}'@'${host}';
GRANT SELECT ON `${warehouse}`.`plan` TO '${user}'@'${host}';
GRANT SELECT ON `${warehouse}`.`fx_rate` TO '${user}'@'${host}';
GRANT SELECT ON `${warehouse}`.`price_adjustment` TO '${user}'@'${host}';
GRANT SELECT ON `${warehouse}`.`cost_centre` TO '${user}'@'${host}';
GRANT SELECT ON `${warehouse}`.`budget` TO '${user}'@'${host}';
GRANT SELECT ON `${warehouse}`.`ticket_assignment` TO '${user}'@'${host}';
GRANT SELECT ON `${warehouse}`.`ticket_status` TO '${user}'@'${host}';
GRANT SELECT ON `${warehouse}`.`commit_file` TO '${user}'@'${host}';
GRANT SELECT ON `${warehouse}`.`demand_owner` TO '${user}'@'${host}';
