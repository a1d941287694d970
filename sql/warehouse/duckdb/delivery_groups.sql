-- grain: one row per ticket with rows in ticket, per ticket with a history, per commit, and per commit with files
-- keys:  source_table, ticket_key, repository, sha
-- input: delivery_ticket_row, delivery_commit_row; of a ticket repository and sha are empty, of a commit ticket_key is. 63 bits of a
--        hash: Java has no more
CREATE OR REPLACE TEMP TABLE delivery_group AS
SELECT
    source_table,
    ticket_key,
    repository,
    sha,
    CAST(hash(source_table, ticket_key, repository, sha) >> 1 AS BIGINT) AS key_hash,
    CAST(hash(COUNT(*), SUM(CAST(content AS HUGEINT))) >> 1 AS BIGINT) AS content
FROM (
    SELECT CASE WHEN source_table = 'ticket' THEN 'ticket' ELSE 'history' END AS source_table, ticket_key, '' AS repository,
        '' AS sha, hash(source_table, content) AS content
    FROM delivery_ticket_row
    UNION ALL
    SELECT source_table, '', repository, sha, content
    FROM delivery_commit_row
) source_row
GROUP BY source_table, ticket_key, repository, sha
