package io.tokenyield.warehouse;

import io.tokenyield.sql.SqlFile;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds the rows of requests that may lie on several days. What is held in memory is as large as the changed days, however
 * long the history: its keys run past a hash table of the changed ones, and rows are read only of days that are concerned.
 */
final class Candidates {
    /** So many keys are in a hash table at a time, which keeps it within DuckDB's memory limit. */
    private static final long KEYS_PER_SLICE = 8_000_000;

    private final LocalDuckDb duckDb;
    private final RequestRows source;

    Candidates(LocalDuckDb duckDb, RequestRows source) {
        this.duckDb = duckDb;
        this.source = source;
    }

    /** As {@link Usage#findCandidates} says; {@code changed_day} is filled. */
    void find(Set<LocalDate> changedDays, List<Usage.Request> touched) {
        duckDb.run("CREATE OR REPLACE TEMP TABLE touched_request (tool VARCHAR, request_key VARCHAR)");
        duckDb.fill("touched_request", touched, (appender, repeat) -> {
            appender.append(repeat.tool());
            appender.append(repeat.requestKey());
        });
        duckDb.run("CREATE OR REPLACE TEMP TABLE candidate_hash AS"
                + " SELECT hash(tool, request_key) AS request_hash FROM touched_request");
        source.reading(() -> {
            readKeys(changedDays);
            findSpread();
            readRows();
        });
        duckDb.run("DROP VIEW request_hash");
        duckDb.run("DROP TABLE changed_hash");
        duckDb.run("DROP TABLE other_hash");
        duckDb.run("DROP TABLE wanted_row");
    }

    /** Of changed days all keys; of other days those that a changed day or a touched request has too. */
    private void readKeys(Set<LocalDate> changedDays) {
        Set<LocalDate> changed = new TreeSet<>(source.days());
        changed.retainAll(changedDays);
        Set<LocalDate> others = new TreeSet<>(source.days());
        others.removeAll(changedDays);
        duckDb.run(
                "CREATE OR REPLACE TEMP TABLE changed_hash AS SELECT usage_day, hash(tool, request_key) AS request_hash,"
                        + " row_place FROM (" + source.keys(changed) + ")");
        duckDb.run("CREATE OR REPLACE TEMP TABLE other_hash (usage_day DATE, request_hash UBIGINT, row_place BIGINT)");
        duckDb.run("CREATE OR REPLACE TEMP VIEW request_hash AS FROM changed_hash UNION ALL FROM other_hash");
        long wanted = count("changed_hash") + count("candidate_hash");
        if (!others.isEmpty() && wanted > 0) {
            inSlices(
                    wanted,
                    "other_hash",
                    "warehouse/duckdb/other_day_hashes.sql",
                    Map.of("keys", "(" + source.keys(others) + ")"));
        }
    }

    private void findSpread() {
        inSlices(count("request_hash"), "candidate_hash", "warehouse/duckdb/cross_day_hashes.sql", Map.of());
    }

    private void readRows() {
        duckDb.run("CREATE OR REPLACE TEMP TABLE wanted_row AS SELECT usage_day, row_place FROM request_hash"
                + " WHERE request_hash IN (SELECT request_hash FROM candidate_hash)");
        List<LocalDate> concerned = duckDb.query(
                "SELECT DISTINCT usage_day FROM wanted_row ORDER BY usage_day",
                row -> row.getObject(1, LocalDate.class));
        duckDb.run("CREATE OR REPLACE TEMP TABLE candidate_row AS "
                + SqlFile.text(
                        "warehouse/duckdb/cross_day_rows.sql",
                        Map.of("request_row", "(" + source.rows(concerned) + ")")));
    }

    private void inSlices(long keys, String table, String statement, Map<String, String> values) {
        long slices = keys / KEYS_PER_SLICE + 1;
        for (long slice = 0; slice < slices; slice++) {
            Map<String, String> all = new HashMap<>(values);
            all.put("slices", Long.toString(slices));
            all.put("slice", Long.toString(slice));
            duckDb.run("INSERT INTO " + table + " " + SqlFile.text(statement, all));
        }
    }

    private long count(String table) {
        return duckDb.query("SELECT COUNT(*) FROM " + table, row -> row.getLong(1))
                .get(0);
    }
}
