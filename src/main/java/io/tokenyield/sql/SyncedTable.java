package io.tokenyield.sql;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCreator;
import org.springframework.jdbc.core.ResultSetExtractor;

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
    private static final int KEYS_PER_QUESTION = 500;

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
     * @param values of a row in the order of key and others: String, Integer, Long, Boolean, BigDecimal or null; instants as
     *     {@link Instants} writes them; may be asked more than once for a row
     * @throws org.springframework.dao.DuplicateKeyException when two rows have one key
     */
    public <T> Written write(List<T> rows, Function<T, List<Object>> values) {
        Comparison<T> comparison = new Comparison<>(rows, values);
        jdbc.query(statement(""), (ResultSetExtractor<Object>) comparison::with);
        // To find each row by its key costs more than to empty the table and to fill it.
        boolean isMostlyOther = comparison.gone.size() > comparison.stored / 2;
        if (isMostlyOther) {
            jdbc.update("DELETE FROM " + table);
            comparison.isStored.clear();
        } else {
            delete(comparison.gone);
        }
        long inserted = insert(comparison);
        return new Written(isMostlyOther ? comparison.stored : comparison.gone.size(), inserted);
    }

    /**
     * The same of a part of the table: what is stored under other keys stays as it is, and is neither read nor locked.
     *
     * @param keys of the part, each the values of the first columns of the primary key
     * @param rows of the part
     */
    public <T> Written writeAmong(List<List<Object>> keys, List<T> rows, Function<T, List<Object>> values) {
        Comparison<T> comparison = new Comparison<>(rows, values);
        for (int from = 0; from < keys.size(); from += KEYS_PER_QUESTION) {
            List<List<Object>> some = keys.subList(from, Math.min(keys.size(), from + KEYS_PER_QUESTION));
            // Not (a, b) IN (...), for which not every server uses the key.
            String one = key.subList(0, some.get(0).size()).stream()
                    .map(column -> column + " = ?")
                    .collect(Collectors.joining(" AND ", "(", ")"));
            String condition = " WHERE " + String.join(" OR ", Collections.nCopies(some.size(), one));
            jdbc.query(
                    statement(condition),
                    bound -> {
                        int number = 0;
                        for (List<Object> of : some) {
                            for (Object value : of) {
                                bound.setObject(++number, value);
                            }
                        }
                    },
                    (ResultSetExtractor<Object>) comparison::with);
        }
        delete(comparison.gone);
        return new Written(comparison.gone.size(), insert(comparison));
    }

    private PreparedStatementCreator statement(String condition) {
        String select = "SELECT " + String.join(", ", columns) + " FROM " + table + condition + " FOR UPDATE";
        return connection -> {
            PreparedStatement statement =
                    connection.prepareStatement(select, ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY);
            statement.setFetchSize(Integer.MIN_VALUE);
            return statement;
        };
    }

    /** Of wanted rows with stored ones. */
    private final class Comparison<T> {
        private final List<T> rows;
        private final Function<T, List<Object>> values;

        /** By the number of the wanted row. */
        private final BitSet isStored = new BitSet();

        /** Keys of those that are stored and not wanted. */
        private final List<Object[]> gone = new ArrayList<>();

        private RowNumbers wanted;
        private long stored;

        Comparison(List<T> rows, Function<T, List<Object>> values) {
            this.rows = rows;
            this.values = values;
        }

        /** @return nothing that anybody needs */
        Object with(ResultSet found) throws SQLException {
            if (!found.next()) {
                return this;
            }
            RowDigest digest = new RowDigest(found.getMetaData());
            if (wanted == null) {
                wanted = new RowNumbers(rows.size());
                rows.forEach(row -> wanted.add(digest.of(values.apply(row))));
            }
            do {
                stored++;
                List<Object> row = digest.read(found);
                int number = wanted.find(digest.of(row));
                if (number == RowNumbers.NONE) {
                    gone.add(row.subList(0, key.size()).toArray());
                } else {
                    isStored.set(number);
                }
            } while (found.next());
            return this;
        }
    }

    private <T> long insert(Comparison<T> comparison) {
        BitSet missing = comparison.isStored;
        missing.flip(0, comparison.rows.size());
        return new FastInsert(dataSource, table, columns)
                .insert(missing.stream()
                        .mapToObj(number -> comparison.values.apply(comparison.rows.get(number)))
                        .iterator());
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
