-- Grain: project_no: the four made-up products that teams work on in turn, with their two repositories each.
CREATE TABLE sample_project AS
SELECT *
FROM (VALUES
    (0, 'ORB', 'orbit-api', 'orbit-web'), (1, 'FJORD', 'fjord-core', 'fjord-batch'),
    (2, 'LUMEN', 'lumen-app', 'lumen-data'), (3, 'TERN', 'tern-tools', 'tern-cli')
) AS product(project_no, project, main_repository, other_repository);
