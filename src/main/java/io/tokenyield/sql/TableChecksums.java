package io.tokenyield.sql;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What tables of the mart hold, in a few bytes: a sum over all rows, in any order, which costs less than half of what it costs to
 * read them. Two servers, or two versions of one, may count differently, so these are only ever compared with others of the
 * same mart, and another one means no more than: look again. Tables are named by this program, never by text from outside.
 */
public final class TableChecksums {
    private static final String REFERENCE = "ref_";

    private TableChecksums() {}

    /**
     * As the calling thread's transaction sees them. Of reference tables it is what is known now, and not since when.
     *
     * @return a line a table
     * @throws IllegalArgumentException when there is no such table
     */
    public static List<String> of(DataSource mart, Collection<String> tables) {
        TreeSet<String> whole = new TreeSet<>(tables);
        whole.removeIf(table -> table.startsWith(REFERENCE));
        List<String> lines = new ArrayList<>(whole(JdbcClient.create(mart), whole));
        tables.stream()
                .filter(table -> table.startsWith(REFERENCE))
                .sorted()
                .forEach(table -> lines.add(knownNow(JdbcClient.create(mart), table)));
        return lines;
    }

    private static List<String> whole(JdbcClient jdbc, Collection<String> tables) {
        return jdbc.sql("CHECKSUM TABLE " + String.join(", ", tables))
                .query((row, number) -> {
                    String table = row.getString(1);
                    String name = table.substring(table.indexOf('.') + 1);
                    if (row.getString(2) == null) {
                        throw new IllegalArgumentException("there is no table " + name + " in the mart");
                    }
                    return name + " " + row.getString(2);
                })
                .list();
    }

    private static String knownNow(JdbcClient jdbc, String table) {
        String values = jdbc
                .sql(
                        "SELECT column_name FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = ?"
                                + " AND column_name NOT IN ('known_from', 'known_to') ORDER BY ordinal_position")
                .params(table)
                .query(String.class)
                .list()
                .stream()
                .map(column -> "COALESCE(`" + column + "`, '~')")
                .collect(Collectors.joining(", "));
        if (values.isEmpty()) {
            throw new IllegalArgumentException("there is no table " + table + " in the mart");
        }
        return table + " "
                + jdbc.sql("SELECT CONCAT(COUNT(*), '/', COALESCE(SUM(CRC32(CONCAT_WS('|', " + values + "))), 0)) FROM "
                                + table + " WHERE known_to IS NULL")
                        .query(String.class)
                        .single();
    }
}
