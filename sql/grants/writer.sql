-- grain: rights of the user that runs check, nightly, backfill, close, publish, status and recover (TOKENYIELD_MART_USER)
-- keys:  replace ${user}, ${host} and ${mart} (in it \_ for _ before .*, where _ stands for any character); run as an
--        administrator, again after each migrate that made a table
-- input: a migrated mart. The writer reads all of it and writes all of it but three tables: what stands in the ledger and in
--        frozen_row stays (INSERT only), and the history of migrations is the migrator's. It cannot create, alter, empty or drop anything
GRANT SELECT ON `${mart}`.* TO '${user}'@'${host}';
GRANT INSERT ON `${mart}`.`ledger_entry` TO '${user}'@'${host}';
GRANT INSERT, UPDATE, DELETE ON `${mart}`.`BATCH_JOB_INSTANCE` TO '${user}'@'${host}';
GRANT INSERT, UPDATE, DELETE ON `${mart}`.`BATCH_JOB_EXECUTION` TO '${user}'@'${host}';
GRANT INSERT, UPDATE, DELETE ON `${mart}`.`BATCH_JOB_EXECUTION_PARAMS` TO '${user}'@'${host}';
GRANT INSERT, UPDATE, DELETE ON `${mart}`.`BATCH_STEP_EXECUTION` TO '${user}'@'${host}';
GRANT INSERT, UPDATE, DELETE ON `${mart}`.`BATCH_STEP_EXECUTION_CONTEXT` TO '${user}'@'${host}';
GRANT INSERT, UPDATE, DELETE ON `${mart}`.`BATCH_JOB_EXECUTION_CONTEXT` TO '${user}'@'${host}';
GRANT INSERT, UPDATE, DELETE ON `${mart}`.`BATCH_STEP_EXECUTION_SEQ` TO '${user}'@'${host}';
GRANT INSERT, UPDATE, DELETE ON `${mart}`.`BATCH_JOB_EXECUTION_SEQ` TO '${user}'@'${host}';
GRANT INSERT, UPDATE, DELETE ON `${mart}`.`BATCH_JOB_INSTANCE_SEQ` TO '${user}'@'${host}';
GRANT INSERT, UPDATE, DELETE ON `${mart}`.`job_run` TO '${user}'@'${host}';
GRANT INSERT, UPDATE, DELETE ON `${mart}`.`period` TO '${user}'@'${host}';
GRANT INSERT, UPDATE, DELETE ON `${mart}`.`run_work` TO '${user}'@'${host}';
GRANT INSERT, UPDATE, DELETE ON `${mart}`.`control_total` TO '${user}'@'${host}';
GRANT INSERT, UPDATE, DELETE ON `${mart}`.`quarantine` TO '${user}'@'${host}';
GRANT INSERT, UPDATE, DELETE ON `${mart}`.`ref_person` TO '${user}'@'${host}';
GRANT INSERT, UPDATE, DELETE ON `${mart}`.`ref_identity` TO '${user}'@'${host}';
GRANT INSERT, UPDATE, DELETE ON `${mart}`.`ref_model_alias` TO '${user}'@'${host}';
GRANT INSERT, UPDATE, DELETE ON `${mart}`.`ref_rate` TO '${user}'@'${host}';
GRANT INSERT, UPDATE, DELETE ON `${mart}`.`ref_seat` TO '${user}'@'${host}';
GRANT INSERT, UPDATE, DELETE ON `${mart}`.`ref_invoice` TO '${user}'@'${host}';
GRANT INSERT, UPDATE, DELETE ON `${mart}`.`surveyed_day` TO '${user}'@'${host}';
GRANT INSERT, UPDATE, DELETE ON `${mart}`.`source_day` TO '${user}'@'${host}';
GRANT INSERT, UPDATE, DELETE ON `${mart}`.`usage_repeat` TO '${user}'@'${host}';
GRANT INSERT, UPDATE, DELETE ON `${mart}`.`usage_rollup` TO '${user}'@'${host}';
GRANT INSERT, UPDATE, DELETE ON `${mart}`.`usage_daily` TO '${user}'@'${host}';
GRANT INSERT, UPDATE, DELETE ON `${mart}`.`usage_cost` TO '${user}'@'${host}';
GRANT INSERT, UPDATE, DELETE ON `${mart}`.`summary_person_day` TO '${user}'@'${host}';
GRANT INSERT, UPDATE, DELETE ON `${mart}`.`summary_person_month` TO '${user}'@'${host}';
GRANT INSERT, UPDATE, DELETE ON `${mart}`.`published_file` TO '${user}'@'${host}';
GRANT INSERT, UPDATE, DELETE ON `${mart}`.`ref_plan` TO '${user}'@'${host}';
GRANT INSERT, UPDATE, DELETE ON `${mart}`.`ref_fx_rate` TO '${user}'@'${host}';
GRANT INSERT, UPDATE, DELETE ON `${mart}`.`ref_price_adjustment` TO '${user}'@'${host}';
GRANT INSERT, UPDATE, DELETE ON `${mart}`.`ref_budget` TO '${user}'@'${host}';
GRANT INSERT, UPDATE, DELETE ON `${mart}`.`ref_cost_centre` TO '${user}'@'${host}';
GRANT INSERT, UPDATE, DELETE ON `${mart}`.`ref_shared_account` TO '${user}'@'${host}';
GRANT INSERT, UPDATE, DELETE ON `${mart}`.`booked_day` TO '${user}'@'${host}';
GRANT INSERT, UPDATE, DELETE ON `${mart}`.`credit_allowance` TO '${user}'@'${host}';
GRANT INSERT, UPDATE, DELETE ON `${mart}`.`tie_out` TO '${user}'@'${host}';
GRANT INSERT, UPDATE, DELETE ON `${mart}`.`tie_out_variance` TO '${user}'@'${host}';
GRANT INSERT, UPDATE, DELETE ON `${mart}`.`chain_head` TO '${user}'@'${host}';
GRANT INSERT ON `${mart}`.`frozen_row` TO '${user}'@'${host}';
GRANT INSERT, UPDATE, DELETE ON `${mart}`.`run_input` TO '${user}'@'${host}';
GRANT INSERT, UPDATE, DELETE ON `${mart}`.`credit_use` TO '${user}'@'${host}';
GRANT INSERT, UPDATE, DELETE ON `${mart}`.`usage_gap` TO '${user}'@'${host}';
GRANT INSERT, UPDATE, DELETE ON `${mart}`.`usage_prompt` TO '${user}'@'${host}';
GRANT INSERT, UPDATE, DELETE ON `${mart}`.`usage_padding` TO '${user}'@'${host}';
