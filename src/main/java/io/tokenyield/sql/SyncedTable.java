package io.tokenyield.sql;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A table that shall hold certain rows and no others. Only the difference is written: rows that are stored and not wanted go
 * by their key, those that are wanted and not stored come; a changed row is both. An empty table is filled at once. Takes part
 * in the transaction of the calling thread, and locks the whole table in it, as writing it anew would: what another transaction
 * is about to commit there is waited for and never missed.
 *
 * <p>Which rows are equal is decided by the text of all their values, never by a collation. So a wanted row may wrongly seem
 * to be missing, where the server stores other text than it is given, which costs a row written anew; but never the other way
 * round. Besides the rows themselves it holds a digest of each in memory.
 */
public final class SyncedTable {
    private static final int KEYS_PER_BATCH = 1_000;

    private final DataSource dataSource;
    private final JdbcTemplate jdbc;
    private final String table;
    private final List<String> key;
    private final List<String> columns;

    /**
     * @param key the columns of the primary key
     * @param others all other columns; those that are not named keep their defaults and are not compared
     */
    public SyncedTable(DataSource dataSource, String table, List<String> key, List<String> others) {
        this.dataSource = dataSource;
        this.jdbc = new JdbcTemplate(dataSource);
        this.table = table;
        this.key = key;
        this.columns = Stream.concat(key.stream(), others.stream()).toList();
    }

    /** @param deleted, inserted rows; a changed one is in both */
    public record Written(long deleted, long inserted) {}

    /**
     * @param isStored by the number of the wanted row
     * @param stored rows in the table
     * @param gone keys of those that are not wanted
     */
    private record Difference(BitSet isStored, long stored, List<Object[]> gone) {}

    /**
     * @param values of a row in the order of key and others: String, Integer, Long, Boolean, BigDecimal or null; instants as
     *     {@link Instants} writes them; may be asked more than once for a row
     * @throws org.springframework.dao.DuplicateKeyException when two rows have one key
     */
    public <T> Written write(List<T> rows, Function<T, List<Object>> values) {
        Difference difference = difference(rows, values);
        // To find each row by its key costs more than to empty the table and to fill it.
        boolean isMostlyOther = difference.gone().size() > difference.stored() / 2;
        if (isMostlyOther) {
            jdbc.update("DELETE FROM " + table);
            difference.isStored().clear();
        } else {
            delete(difference.gone());
        }
        BitSet missing = difference.isStored();
        missing.flip(0, rows.size());
        long inserted = new FastInsert(dataSource, table, columns)
                .insert(missing.stream()
                        .mapToObj(number -> values.apply(rows.get(number)))
                        .iterator());
        return new Written(
                isMostlyOther ? difference.stored() : difference.gone().size(), inserted);
    }

    private <T> Difference difference(List<T> rows, Function<T, List<Object>> values) {
        String select = "SELECT " + String.join(", ", columns) + " FROM " + table + " FOR UPDATE";
        return jdbc.query(
                connection -> {
                    PreparedStatement statement = connection.prepareStatement(
                            select, ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY);
                    statement.setFetchSize(Integer.MIN_VALUE);
                    return statement;
                },
                stored -> {
                    return difference(rows, values, stored);
                });
    }

    private <T> Difference difference(List<T> rows, Function<T, List<Object>> values, ResultSet stored)
            throws SQLException {
        BitSet isStored = new BitSet(rows.size());
        List<Object[]> gone = new ArrayList<>();
        if (!stored.next()) {
            return new Difference(isStored, 0, gone);
        }
        RowDigest digest = new RowDigest(stored.getMetaData());
        RowNumbers wanted = new RowNumbers(rows.size());
        rows.forEach(row -> wanted.add(digest.of(values.apply(row))));
        long count = 0;
        do {
            count++;
            List<Object> row = digest.read(stored);
            int number = wanted.find(digest.of(row));
            if (number == RowNumbers.NONE) {
                gone.add(row.subList(0, key.size()).toArray());
            } else {
                isStored.set(number);
            }
        } while (stored.next());
        return new Difference(isStored, count, gone);
    }

    private void delete(List<Object[]> keys) {
        String where = key.stream().map(column -> column + " = ?").collect(Collectors.joining(" AND "));
        int[][] counts = jdbc.batchUpdate(
                "DELETE FROM " + table + " WHERE " + where, keys, KEYS_PER_BATCH, (statement, values) -> {
                    for (int i = 0; i < values.length; i++) {
                        statement.setObject(i + 1, values[i]);
                    }
                });
        long deleted = Stream.of(counts).flatMapToInt(IntStream::of).sum();
        if (deleted != keys.size()) {
            throw new IllegalStateException(
                    "deleted " + deleted + " rows of " + table + " instead of " + keys.size() + " by their keys");
        }
    }
}
