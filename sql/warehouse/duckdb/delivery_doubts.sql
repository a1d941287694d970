-- grain: one row
-- keys:  none
-- input: delivery_ticket_row, delivery_commit_row, source_ticket, delivery_known, delivery_group. gone: keys that are not there any
--        more. odd: names of which Java and DuckDB may think differently: what is a capital or a blank beyond ASCII. with_creator:
--        tickets that surely have one; perhaps_with_creator: those that may
SELECT
    (SELECT COUNT(*) FROM delivery_known k WHERE k.key_hash NOT IN (SELECT key_hash FROM delivery_group)) AS gone,
    (SELECT COUNT(*) FROM delivery_ticket_row WHERE regexp_matches(ticket_key, '[^\x00-\x7F]'))
    + (
        SELECT COUNT(*)
        FROM delivery_commit_row
        WHERE regexp_matches(sha, '[^\x00-\x7F]') OR regexp_matches(others[1], '[^\x00-\x7F]')
            OR regexp_matches(repository, '^[^\x00-\x7F]|[^\x00-\x7F]$')
    ) AS odd,
    (SELECT COUNT(*) FROM source_ticket WHERE regexp_matches(creator, '[A-Za-z0-9]') AND NOT contains(creator, '<')) AS with_creator,
    (SELECT COUNT(*) FROM source_ticket WHERE trim(COALESCE(creator, ''), ${blanks}) <> '') AS perhaps_with_creator
