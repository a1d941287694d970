-- grain: rights of a user that audits the books
-- keys:  replace ${user}, ${host} and ${mart}; run as an administrator, again after each migrate that made a table
-- input: a migrated mart: SELECT on the ledger, controls, tie-out, runs, quarantine, frozen rows and reference data. It writes nothing, and
--        it sees no score, no signal, no question or answer, no unit of work and no ticket
GRANT SELECT ON `${mart}`.`ledger_entry` TO '${user}'@'${host}';
GRANT SELECT ON `${mart}`.`chain_head` TO '${user}'@'${host}';
GRANT SELECT ON `${mart}`.`booked_day` TO '${user}'@'${host}';
GRANT SELECT ON `${mart}`.`period` TO '${user}'@'${host}';
GRANT SELECT ON `${mart}`.`frozen_row` TO '${user}'@'${host}';
GRANT SELECT ON `${mart}`.`tie_out` TO '${user}'@'${host}';
GRANT SELECT ON `${mart}`.`tie_out_variance` TO '${user}'@'${host}';
GRANT SELECT ON `${mart}`.`published_file` TO '${user}'@'${host}';
GRANT SELECT ON `${mart}`.`control_total` TO '${user}'@'${host}';
GRANT SELECT ON `${mart}`.`job_run` TO '${user}'@'${host}';
GRANT SELECT ON `${mart}`.`run_input` TO '${user}'@'${host}';
GRANT SELECT ON `${mart}`.`run_work` TO '${user}'@'${host}';
GRANT SELECT ON `${mart}`.`quarantine` TO '${user}'@'${host}';
GRANT SELECT ON `${mart}`.`source_day` TO '${user}'@'${host}';
GRANT SELECT ON `${mart}`.`surveyed_day` TO '${user}'@'${host}';
GRANT SELECT ON `${mart}`.`removed_detail` TO '${user}'@'${host}';
GRANT SELECT ON `${mart}`.`ref_budget` TO '${user}'@'${host}';
GRANT SELECT ON `${mart}`.`ref_cost_centre` TO '${user}'@'${host}';
GRANT SELECT ON `${mart}`.`ref_demand_owner` TO '${user}'@'${host}';
GRANT SELECT ON `${mart}`.`ref_fx_rate` TO '${user}'@'${host}';
GRANT SELECT ON `${mart}`.`ref_identity` TO '${user}'@'${host}';
GRANT SELECT ON `${mart}`.`ref_invoice` TO '${user}'@'${host}';
GRANT SELECT ON `${mart}`.`ref_model_alias` TO '${user}'@'${host}';
GRANT SELECT ON `${mart}`.`ref_person` TO '${user}'@'${host}';
GRANT SELECT ON `${mart}`.`ref_plan` TO '${user}'@'${host}';
GRANT SELECT ON `${mart}`.`ref_price_adjustment` TO '${user}'@'${host}';
GRANT SELECT ON `${mart}`.`ref_rate` TO '${user}'@'${host}';
GRANT SELECT ON `${mart}`.`ref_seat` TO '${user}'@'${host}';
GRANT SELECT ON `${mart}`.`ref_shared_account` TO '${user}'@'${host}';
GRANT SELECT ON `${mart}`.`ref_ticket_status` TO '${user}'@'${host}';
