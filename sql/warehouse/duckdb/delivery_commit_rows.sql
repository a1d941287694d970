-- grain: one row per row of commit and commit_file
-- keys:  none
-- input: source_commit, source_commit_file; sha as CommitReading has it, as long as it is ASCII. work: equal for commits that
--        Changes may take for one piece of work; null where it never does. It leaves out the author, of whom it has only an
--        account, and of the time all but the second, which an offset does not change. others: shas that the commit may name, or
--        how they begin, as what it takes back or is picked from
CREATE OR REPLACE TEMP TABLE delivery_commit_row AS
SELECT
    'commit' AS source_table,
    ${repository} AS repository,
    ${sha} AS sha,
    hash(${commit}) AS content,
    CASE
        WHEN regexp_matches(additions, '\d') AND regexp_matches(deletions, '\d') AND regexp_matches(files_changed, '\d')
            AND regexp_matches(authored_at, '\d')
        THEN hash(
            ${repository},
            regexp_extract(authored_at, '[T ]\d\d:\d\d:(\d\d)', 1),
            regexp_extract(additions, '0*(\d+)', 1),
            regexp_extract(deletions, '0*(\d+)', 1),
            regexp_extract(files_changed, '0*(\d+)', 1))
    END AS work,
    list_concat(
        [left(lower(trim(COALESCE(reverts_sha, ''), ${blanks})), 64)],
        regexp_extract_all(lower(COALESCE(message_subject, '')), 'commit ([0-9a-f]{7,64})', 1)) AS others
FROM source_commit
UNION ALL
SELECT
    'commit_file',
    ${repository},
    ${sha},
    hash(${commit_file}),
    NULL,
    []
FROM source_commit_file
