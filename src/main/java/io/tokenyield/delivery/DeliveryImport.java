package io.tokenyield.delivery;

import io.tokenyield.model.Sha256;
import io.tokenyield.reference.ReferenceStore;
import io.tokenyield.sql.Instants;
import io.tokenyield.sql.SqlFile;
import io.tokenyield.warehouse.ContractTable;
import io.tokenyield.warehouse.Warehouse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reads tickets, their history and commits into the mart. Runs in the caller's transaction: a night sees all of them as they
 * are now, or, when neither they nor the people and words behind them changed, does nothing but compare hashes.
 */
public final class DeliveryImport {
    private static final List<String> TABLES =
            List.of(Tickets.TABLE, Transitions.TABLE, Assignments.TABLE, CommitReading.TABLE, ChangedFiles.TABLE);

    private static final String CREATOR = "creator";

    /** To be raised with each change of a rule, so that the next night reads everything by it. */
    private static final int RULES = 2;

    private final DataSource mart;
    private final JdbcClient jdbc;
    private final BotAccounts bots;

    /** What became of one table's rows: read = kept + folded + quarantined. */
    public record Outcome(String table, long rowsRead, long rowsKept, long rowsFolded, long rowsQuarantined) {}

    /** @param isNew false: nothing had changed, and nothing was written */
    public record Result(boolean isNew, List<Outcome> outcomes) {}

    public DeliveryImport(DataSource mart, BotAccounts bots) {
        this.mart = mart;
        this.jdbc = JdbcClient.create(mart);
        this.bots = bots;
    }

    /**
     * @param startedAt when the run began: what it sees first was not seen before
     * @param latest what is later than this has not happened yet, whatever the source says
     */
    public Result run(Warehouse warehouse, String runId, Instant startedAt, Instant latest) {
        Map<String, String> hashes = hashes(warehouse);
        if (hashes.equals(storedHashes())) {
            return new Result(false, stored());
        }
        ReferenceStore reference = new ReferenceStore(mart);
        Findings findings = new Findings();
        Actors actors = new Actors(reference.directory(), bots);
        Tickets tickets = new Tickets(findings, actors);
        warehouse.forEach(Tickets.TABLE, row -> tickets.read(row, latest));
        List<Ticket> kept = tickets.kept();
        Set<String> keys = kept.stream().map(Ticket::key).collect(Collectors.toSet());
        Transitions transitions = new Transitions(findings, actors, new StatusWords(reference.ticketStatuses()), keys);
        warehouse.forEach(Transitions.TABLE, row -> transitions.read(row, latest));
        Assignments assignments = new Assignments(findings, actors, keys);
        warehouse.forEach(Assignments.TABLE, row -> assignments.read(row, latest));
        CommitReading reading = new CommitReading(findings, actors);
        List<SourceCommit> commits = new ArrayList<>();
        long[] commitRows = new long[1];
        warehouse.forEach(CommitReading.TABLE, row -> {
            commitRows[0]++;
            reading.read(row, latest).ifPresent(commits::add);
        });
        Changes changes = new Changes(commits, findings);
        ChangedFiles files = new ChangedFiles(findings, changes);
        warehouse.forEach(ChangedFiles.TABLE, row -> files.read(row, latest));

        DeliveryWriter writer = new DeliveryWriter(mart);
        writer.tickets(kept);
        writer.transitions(transitions.kept());
        writer.assignments(assignments.kept());
        writer.changes(changes, keys);
        writer.files(files.kept());
        writer.findings(findings, TABLES);
        noteFirstSeen(runId, startedAt);
        Map<String, long[]> counts = new LinkedHashMap<>();
        counts.put(Tickets.TABLE, counts(tickets.rowsRead(), kept.size()));
        counts.put(
                Transitions.TABLE,
                counts(transitions.rowsRead(), transitions.kept().size()));
        counts.put(
                Assignments.TABLE,
                counts(assignments.rowsRead(), assignments.kept().size()));
        counts.put(CommitReading.TABLE, counts(commitRows[0], changes.changes().size()));
        counts.put(ChangedFiles.TABLE, counts(files.rowsRead(), files.kept().size()));
        Map<String, String> absent = absentColumns(warehouse);
        if (!tickets.hasCreators()) {
            // A column that is empty throughout says as little as none.
            absent.merge(Tickets.TABLE, CREATOR, DeliveryImport::with);
        }
        counts.forEach((table, readAndKept) -> store(table, readAndKept, findings, hashes, absent.get(table), runId));
        return new Result(true, stored());
    }

    private static long[] counts(long read, long kept) {
        return new long[] {read, kept};
    }

    private Map<String, String> hashes(Warehouse warehouse) {
        String knowledge = jdbc.sql(SqlFile.text("delivery/knowledge.sql"))
                .query(String.class)
                .single();
        Map<String, String> absent = absentColumns(warehouse);
        Map<String, String> hashes = new LinkedHashMap<>();
        for (String table : TABLES) {
            hashes.put(
                    table,
                    Sha256.ofFields(
                            List.of(RULES, bots.content(), knowledge, absent.get(table), warehouse.contentOf(table))));
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
            long[] readAndKept,
            Findings findings,
            Map<String, String> hashes,
            String absentColumns,
            String runId) {
        long rejected = findings.rejected(table).size();
        jdbc.sql("DELETE FROM delivery_source WHERE source_table = ?")
                .param(table)
                .update();
        jdbc.sql("INSERT INTO delivery_source (source_table, content_hash, rows_read, rows_kept, rows_folded,"
                        + " rows_quarantined, absent_columns, read_by_run) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        table,
                        findings.hasFuture() ? "" : hashes.get(table),
                        readAndKept[0],
                        readAndKept[1],
                        readAndKept[0] - readAndKept[1] - rejected,
                        rejected,
                        absentColumns,
                        runId)
                .update();
    }
}
