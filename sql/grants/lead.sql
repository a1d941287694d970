-- grain: rights of a user that reads for leads, with any SQL tool
-- keys:  replace ${user}, ${host} and ${mart}; run as an administrator, again after each migrate that made a view
-- input: a migrated mart: SELECT on its views lead_*, each named here, and on nothing else: no table, no other schema. The views
--        read the tables with the rights of the migrator, who made them
GRANT SELECT ON `${mart}`.`lead_coverage` TO '${user}'@'${host}';
GRANT SELECT ON `${mart}`.`lead_team_month` TO '${user}'@'${host}';
GRANT SELECT ON `${mart}`.`lead_team_week` TO '${user}'@'${host}';
GRANT SELECT ON `${mart}`.`lead_model_month` TO '${user}'@'${host}';
GRANT SELECT ON `${mart}`.`lead_mover` TO '${user}'@'${host}';
GRANT SELECT ON `${mart}`.`lead_ticket` TO '${user}'@'${host}';
GRANT SELECT ON `${mart}`.`lead_seat_month` TO '${user}'@'${host}';
GRANT SELECT ON `${mart}`.`lead_band` TO '${user}'@'${host}';
GRANT SELECT ON `${mart}`.`lead_question` TO '${user}'@'${host}';
