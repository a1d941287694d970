package io.tokenyield.delivery;

import io.tokenyield.model.Sha256;
import io.tokenyield.sql.Instants;
import io.tokenyield.sql.SqlFile;
import io.tokenyield.warehouse.ContractTable;
import io.tokenyield.warehouse.LocalTables;
import io.tokenyield.warehouse.Warehouse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reads tickets, their history and commits into the mart. Runs in the caller's transaction: a night sees all of them as they
 * are now, or, when neither they nor the people and words behind them changed, does nothing but compare hashes. While people
 * and words are the same it reads only rows that are new or differ and what belongs to them, see {@link SourceDifference};
 * the mart is the same as if it had read all.
 */
public final class DeliveryImport {
    static final List<String> TABLES =
            List.of(Tickets.TABLE, Transitions.TABLE, Assignments.TABLE, CommitReading.TABLE, ChangedFiles.TABLE);

    private static final Map<String, String> KEPT = Map.of(
            Tickets.TABLE, "delivery_ticket",
            Transitions.TABLE, "delivery_transition",
            Assignments.TABLE, "delivery_assignment",
            CommitReading.TABLE, "delivery_commit",
            ChangedFiles.TABLE, "delivery_commit_file");

    private static final String CREATOR = "creator";

    /** To be raised with each change of a rule, so that the next night reads everything by it. */
    private static final int RULES = 2;

    private final DataSource mart;
    private final JdbcClient jdbc;
    private final BotAccounts bots;

    /** What became of one table's rows: read = kept + folded + quarantined. */
    public record Outcome(String table, long rowsRead, long rowsKept, long rowsFolded, long rowsQuarantined) {}

    /**
     * @param isNew false: nothing had changed, and nothing was written
     * @param isPart what had not changed since the last reading was not read again
     */
    public record Result(boolean isNew, boolean isPart, List<Outcome> outcomes) {}

    public DeliveryImport(DataSource mart, BotAccounts bots) {
        this.mart = mart;
        this.jdbc = JdbcClient.create(mart);
        this.bots = bots;
    }

    /**
     * @param startedAt when the run began: what it sees first was not seen before
     * @param latest what is later than this has not happened yet, whatever the source says
     * @param isRecalling rows that an earlier run read need not be read again; false: everything is
     */
    public Result run(Warehouse warehouse, String runId, Instant startedAt, Instant latest, boolean isRecalling) {
        Map<String, String> absent = absentColumns(warehouse);
        List<Object> rules = rules();
        Map<String, String> hashes = hashes(warehouse, rules, absent);
        if (hashes.equals(storedHashes())) {
            return new Result(false, false, stored());
        }
        Fingerprints fingerprints = new Fingerprints(mart);
        String readWith = Sha256.ofFields(List.of(rules, absent));
        Findings findings = new Findings();
        boolean isPart;
        try (LocalTables source = warehouse.localTables(TABLES)) {
            boolean hadCreators = hadCreators();
            long[] known = isRecalling ? fingerprints.read(readWith, latest) : new long[0];
            SourceDifference difference =
                    new SourceDifference(source, known, known.length == 0 ? List.of() : folded(), hadCreators);
            isPart = difference.isPart();
            boolean hasCreators =
                    new DeliveryReading(mart, bots, difference, findings, latest).run(isPart && hadCreators);
            noteFirstSeen(runId, startedAt);
            if (!hasCreators) {
                // A column that is empty throughout says as little as none.
                absent.merge(Tickets.TABLE, CREATOR, DeliveryImport::with);
            }
            TABLES.forEach(table -> store(table, difference.rowsOf(table), findings, hashes, absent.get(table), runId));
            fingerprints.replace(readWith, latest, difference.fingerprints(findings));
        }
        return new Result(true, isPart, stored());
    }

    private List<List<Object>> folded() {
        return jdbc.sql("SELECT DISTINCT sha, change_sha FROM delivery_commit_copy WHERE how <> 'change'")
                .query((row, number) -> List.<Object>of(row.getString(1), row.getString(2)))
                .list();
    }

    private boolean hadCreators() {
        return jdbc.sql("SELECT FIND_IN_SET(?, absent_columns) = 0 FROM delivery_source WHERE source_table = ?")
                .params(CREATOR, Tickets.TABLE)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** What rows are read with. */
    private List<Object> rules() {
        String knowledge = jdbc.sql(SqlFile.text("delivery/knowledge.sql"))
                .query(String.class)
                .single();
        return List.of(RULES, bots.content(), knowledge);
    }

    private static Map<String, String> hashes(Warehouse warehouse, List<Object> rules, Map<String, String> absent) {
        Map<String, String> hashes = new LinkedHashMap<>();
        for (String table : TABLES) {
            List<Object> fields = new ArrayList<>(rules);
            fields.add(absent.get(table));
            fields.add(warehouse.contentOf(table));
            hashes.put(table, Sha256.ofFields(fields));
        }
        return hashes;
    }

    private static String with(String columns, String column) {
        SortedSet<String> all = new TreeSet<>(List.of(columns.split(",")));
        all.add(column);
        all.remove("");
        return String.join(",", all);
    }

    /** Optional columns that the source lacks, by table; all of a table that is not there. */
    private static Map<String, String> absentColumns(Warehouse warehouse) {
        Map<String, String> absent = new LinkedHashMap<>();
        for (String table : TABLES) {
            List<String> columns = new ArrayList<>(ContractTable.named(table).optionalColumns());
            columns.removeAll(warehouse.columnsOf(table));
            absent.put(table, columns.stream().sorted().collect(Collectors.joining(",")));
        }
        return absent;
    }

    private Map<String, String> storedHashes() {
        Map<String, String> hashes = new LinkedHashMap<>();
        jdbc.sql("SELECT source_table, content_hash FROM delivery_source").query(row -> {
            hashes.put(row.getString(1), row.getString(2));
        });
        return hashes;
    }

    private List<Outcome> stored() {
        return jdbc.sql("SELECT source_table, rows_read, rows_kept, rows_folded, rows_quarantined FROM delivery_source"
                        + " ORDER BY source_table")
                .query((row, number) ->
                        new Outcome(row.getString(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5)))
                .list();
    }

    /** Links and types that somebody changes later do not change what was first seen. */
    private void noteFirstSeen(String runId, Instant startedAt) {
        for (String statement : List.of("see_containers", "see_parents")) {
            jdbc.sql(SqlFile.text("delivery/" + statement + ".sql"))
                    .param("runId", runId)
                    .param("seenAt", Instants.text(startedAt))
                    .update();
        }
    }

    private void store(
            String table,
            long read,
            Findings findings,
            Map<String, String> hashes,
            String absentColumns,
            String runId) {
        long rejected = findings.rejected(table).size();
        long kept = jdbc.sql("SELECT COUNT(*) FROM " + KEPT.get(table))
                .query(Long.class)
                .single();
        jdbc.sql("DELETE FROM delivery_source WHERE source_table = ?")
                .param(table)
                .update();
        jdbc.sql("INSERT INTO delivery_source (source_table, content_hash, rows_read, rows_kept, rows_folded,"
                        + " rows_quarantined, absent_columns, read_by_run) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        table,
                        findings.hasFuture() ? "" : hashes.get(table),
                        read,
                        kept,
                        read - kept - rejected,
                        rejected,
                        absentColumns,
                        runId)
                .update();
    }
}
