package io.tokenyield.delivery;

import io.tokenyield.sql.SqlFile;
import io.tokenyield.warehouse.LocalTables;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Which rows of tickets and commits have to be read: all of them, or those that are new or differ from what was read last, with
 * all rows that belong to them. Why nothing else can come out differently:
 *
 * <ul>
 *   <li>What becomes of a ticket and its history depends on the rows with its key, and on which tickets there are. If a ticket
 *       is gone, everything is read; if there is a new one, commits that name it are told.
 *   <li>What becomes of a commit depends on the rows with its sha, on commits that may be the same work, and on those that it
 *       names or that name it. Whoever names another is always read, with all that it may mean; and with any commit those that
 *       may be the same work, or were taken for it last time when it perhaps said something else, and so on.
 *   <li>Rows about which there is something to say are always read, so that findings are complete.
 * </ul>
 *
 * Keys are compared as the engine has them, which is as Java has them while they are ASCII; else everything is read.
 */
final class SourceDifference {
    private static final String KNOWN = "delivery_known";
    private static final String FOLDED = "delivery_folded";
    private static final String ODD = "delivery_odd";
    private static final String AFFECTED = "delivery_affected";
    private static final String AFFECTED_TICKETS = "SELECT ticket_key FROM " + AFFECTED + " WHERE sha = ''";
    private static final String AFFECTED_SHAS = "SELECT sha FROM " + AFFECTED + " WHERE ticket_key = ''";

    /** What {@link String#strip} takes away, of ASCII. */
    private static final String BLANKS = IntStream.of(9, 10, 11, 12, 13, 28, 29, 30, 31, 32)
            .mapToObj(code -> "chr(" + code + ")")
            .collect(Collectors.joining(" || "));

    private static final String TICKET_KEY = "upper(trim(COALESCE(ticket_key, ''), " + BLANKS + "))";
    private static final String SHA = "lower(trim(COALESCE(sha, ''), " + BLANKS + "))";

    private static final Map<String, String> EXPRESSIONS = Map.of(
            "blanks",
            BLANKS,
            "ticket_key",
            TICKET_KEY,
            "repository",
            "trim(COALESCE(repository, ''), " + BLANKS + ")",
            "sha",
            SHA,
            Tickets.TABLE,
            columns(Tickets.TABLE),
            Transitions.TABLE,
            columns(Transitions.TABLE),
            Assignments.TABLE,
            columns(Assignments.TABLE),
            CommitReading.TABLE,
            columns(CommitReading.TABLE),
            ChangedFiles.TABLE,
            columns(ChangedFiles.TABLE));

    private static final Set<String> OF_TICKETS = Set.of(Tickets.TABLE, Transitions.TABLE, Assignments.TABLE);

    private final LocalTables source;
    private final boolean isPart;

    /** Whether keys are gone or odd, and how many tickets say who created them, for sure and perhaps. */
    private record Doubts(long gone, long odd, long withCreator, long perhapsWithCreator) {
        boolean isSure(boolean hadCreators) {
            return gone == 0 && odd == 0 && (hadCreators ? withCreator > 0 : perhapsWithCreator == 0);
        }
    }

    /**
     * @param known what was read last; empty to read everything
     * @param folded sha of each copy that was folded then, and of the change that it was
     * @param hadCreators whether tickets said then who created them
     */
    SourceDifference(LocalTables source, long[] known, List<List<Object>> folded, boolean hadCreators) {
        this.source = source;
        make("delivery_ticket_row", "delivery_ticket_rows");
        make("delivery_commit_row", "delivery_commit_rows");
        make("delivery_group", "delivery_groups");
        source.make(KNOWN, "CREATE OR REPLACE TEMP TABLE " + KNOWN + " (key_hash BIGINT, content BIGINT)");
        source.fillNumbers(KNOWN, 2, known);
        source.make(FOLDED, "CREATE OR REPLACE TEMP TABLE " + FOLDED + " (sha VARCHAR, change_sha VARCHAR)");
        source.fill(FOLDED, folded);
        this.isPart = known.length > 0 && doubts().isSure(hadCreators) && affected() <= count("delivery_group") / 2;
    }

    /** Finds what is affected; when it is most, to read everything costs less. */
    private long affected() {
        make(AFFECTED, "delivery_affected");
        long before = -1;
        long affected = count(AFFECTED);
        while (affected > before) {
            make(AFFECTED, "delivery_affected_further");
            before = affected;
            affected = count(AFFECTED);
        }
        return affected;
    }

    private static String columns(String table) {
        return LocalTables.columns(table).stream()
                .map(column -> '"' + column + '"')
                .collect(Collectors.joining(", ", "'" + table + "', ", ""));
    }

    private void make(String table, String statement) {
        source.make(table, text(statement));
    }

    private static String text(String statement) {
        return SqlFile.text("warehouse/duckdb/" + statement + ".sql", EXPRESSIONS);
    }

    private Doubts doubts() {
        return source.query(
                        text("delivery_doubts"),
                        row -> new Doubts(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4)))
                .get(0);
    }

    private long count(String table) {
        return source.query("SELECT COUNT(*) FROM " + table, row -> row.getLong(1))
                .get(0);
    }

    /** False: everything is to be read. */
    boolean isPart() {
        return isPart;
    }

    long rowsOf(String table) {
        return count("source_" + table);
    }

    /** The rows of a table that have to be read. */
    void forEach(String table, Consumer<Map<String, String>> sink) {
        String condition = "TRUE";
        if (isPart && OF_TICKETS.contains(table)) {
            condition = TICKET_KEY + " IN (" + AFFECTED_TICKETS + ")";
        } else if (isPart) {
            condition = SHA + " IN (" + AFFECTED_SHAS + ")";
        }
        source.forEach(table, condition, sink);
    }

    /** Of a part: all tickets there are, whether they have to be read or not. */
    Set<String> tickets() {
        Set<String> keys = new HashSet<>();
        source.forEach(
                "SELECT ticket_key FROM delivery_group WHERE source_table = 'ticket' AND length(ticket_key) BETWEEN 1 AND "
                        + TicketKeys.WIDTH,
                row -> keys.add(row.getString(1)));
        return keys;
    }

    /** Of a part: tickets that are read of which something may be stored. */
    List<List<Object>> ticketKeys() {
        return source.query(
                "SELECT DISTINCT ticket_key FROM delivery_group WHERE key_hash IN (SELECT key_hash FROM " + KNOWN
                        + ") AND source_table IN ('ticket', 'history') AND ticket_key IN (" + AFFECTED_TICKETS
                        + ") ORDER BY ticket_key",
                row -> List.<Object>of(row.getString(1)));
    }

    /** Of a part: repository and sha of commits that are read of which something may be stored. */
    List<List<Object>> commitKeys() {
        return source.query(
                "SELECT repository, sha FROM delivery_group WHERE key_hash IN (SELECT key_hash FROM " + KNOWN
                        + ") AND source_table = 'commit' AND sha IN (" + AFFECTED_SHAS + ") ORDER BY repository, sha",
                row -> List.<Object>of(row.getString(1), row.getString(2)));
    }

    /** What the next night compares the source with: hashes of a key and of its rows, by turns. */
    long[] fingerprints(Findings findings) {
        source.make(ODD, "CREATE OR REPLACE TEMP TABLE " + ODD + " (is_ticket BOOLEAN, name VARCHAR)");
        List<List<Object>> odd = new ArrayList<>();
        findings.oddTickets().forEach(key -> odd.add(List.of(true, key)));
        findings.oddCommits().forEach(name -> odd.add(List.of(false, name)));
        source.fill(ODD, odd);
        LongStream.Builder all = LongStream.builder();
        source.forEach(
                text("delivery_fingerprints"), row -> all.add(row.getLong(1)).add(row.getLong(2)));
        return all.build().toArray();
    }
}
