package io.tokenyield.acceptance;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * A digest of each table of a mart that says whether two marts hold the same rows, whatever the order of rows and
 * columns, the server and its driver. Two rows that are equal count twice.
 */
public record MartDigest(Map<String, Table> tables) {

    /** The rows of a table and the SHA-256 of all of them. */
    public record Table(long rows, String sha256) {}

    /** When something became known is the clock's business; what is known is compared. */
    private static final Set<String> CLOCK_COLUMNS = Set.of("known_from", "known_to");

    private static final BigInteger MODULUS = BigInteger.ONE.shiftLeft(256);

    /**
     * All tables of the mart but those of Spring Batch, of Flyway and job_run, which hold instants of the clock, and what is
     * remembered of files, which depends on how long they have lain there.
     */
    public static MartDigest ofAll(Connection mart) throws SQLException {
        return of(mart, tableNames(mart).toArray(String[]::new));
    }

    static MartDigest of(Connection mart, String... tables) throws SQLException {
        Map<String, Table> digests = new TreeMap<>();
        for (String table : tables) {
            digests.put(table, digest(mart, table));
        }
        return new MartDigest(digests);
    }

    /** In words, each table that does not hold the same rows in the other mart; empty for equal marts. */
    public List<String> differencesFrom(MartDigest other) {
        Set<String> names = new TreeSet<>(tables.keySet());
        names.addAll(other.tables.keySet());
        return names.stream()
                .filter(name -> !String.valueOf(tables.get(name)).equals(String.valueOf(other.tables.get(name))))
                .map(name -> name + ": " + tables.get(name) + " here, " + other.tables.get(name) + " there")
                .toList();
    }

    private static Set<String> tableNames(Connection mart) throws SQLException {
        DatabaseMetaData metaData = mart.getMetaData();
        Set<String> names = new TreeSet<>();
        try (ResultSet found = metaData.getTables(mart.getCatalog(), mart.getSchema(), "%", null)) {
            while (found.next()) {
                String name = found.getString("TABLE_NAME").toLowerCase(Locale.ROOT);
                if (found.getString("TABLE_TYPE").toUpperCase(Locale.ROOT).endsWith("TABLE") && isCompared(name)) {
                    names.add(name);
                }
            }
        }
        return names;
    }

    private static boolean isCompared(String table) {
        return !table.startsWith("batch_")
                && !table.startsWith("flyway_")
                && !table.startsWith("surveyed_file")
                && !table.equals("job_run");
    }

    private static Table digest(Connection mart, String table) throws SQLException {
        BigInteger[] sum = {BigInteger.ZERO};
        long[] count = new long[1];
        String columns = forEachRow(mart, table, row -> {
            sum[0] = sum[0].add(new BigInteger(1, sha256(row))).mod(MODULUS);
            count[0]++;
        });
        // A sum does not depend on the order; hashing it once more keeps the digest one of the whole table.
        return new Table(count[0], HexFormat.of().formatHex(sha256(table + columns + count[0] + ":" + sum[0])));
    }

    /** All rows of all tables that are compared, table by table, each row as one text. */
    public static void forEachRowOfAll(Connection mart, BiConsumer<String, String> sink) throws SQLException {
        for (String table : tableNames(mart)) {
            forEachRow(mart, table, row -> sink.accept(table, row));
        }
    }

    private static String forEachRow(Connection mart, String table, Consumer<String> sink) throws SQLException {
        try (Statement query = mart.createStatement();
                ResultSet rows = query.executeQuery("SELECT * FROM " + table)) {
            List<Column> columns = columns(table, rows.getMetaData());
            while (rows.next()) {
                sink.accept(text(rows, columns));
            }
            return columns.toString();
        }
    }

    private record Column(String name, int position, int type) {

        @Override
        public String toString() {
            return name;
        }
    }

    private static List<Column> columns(String table, ResultSetMetaData metaData) throws SQLException {
        Map<String, Column> byName = new TreeMap<>();
        for (int i = 1; i <= metaData.getColumnCount(); i++) {
            String name = metaData.getColumnLabel(i).toLowerCase(Locale.ROOT);
            if (!table.startsWith("ref_") || !CLOCK_COLUMNS.contains(name)) {
                byName.put(name, new Column(name, i, metaData.getColumnType(i)));
            }
        }
        return new ArrayList<>(byName.values());
    }

    private static String text(ResultSet row, List<Column> columns) throws SQLException {
        StringBuilder text = new StringBuilder();
        for (Column column : columns) {
            String value = value(row, column);
            text.append(column.name()).append(value == null ? "~" : "=" + value.length() + ":" + value);
        }
        return text.toString();
    }

    private static String value(ResultSet row, Column column) throws SQLException {
        int i = column.position();
        Object value = switch (column.type()) {
            case Types.DATE -> row.getObject(i, LocalDate.class);
            case Types.TIMESTAMP -> row.getObject(i, LocalDateTime.class);
            case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> row.getBytes(i);
            case Types.CHAR, Types.VARCHAR, Types.LONGVARCHAR, Types.CLOB -> row.getString(i);
            default -> row.getObject(i);
        };
        if (value instanceof Number) {
            return new BigDecimal(value.toString()).stripTrailingZeros().toPlainString();
        }
        if (value instanceof Boolean truth) {
            return truth ? "1" : "0"; // one driver reads TINYINT(1) as a truth, another as a number
        }
        return value instanceof byte[] bytes
                ? HexFormat.of().formatHex(bytes)
                : value == null ? null : value.toString();
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
