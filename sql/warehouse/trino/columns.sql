-- grain: one row per column of a table of the contract, as Trino has it
-- keys:  table_name, column_name
-- input: the catalog's information_schema, which shows what the user may see
SELECT table_name, column_name, data_type
FROM ${catalog}.information_schema.columns
WHERE table_schema = ${schema} AND table_name IN (${tables})
ORDER BY table_name, ordinal_position
