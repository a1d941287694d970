package io.tokenyield.warehouse;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.duckdb.DuckDBDataChunkWriter;
import org.duckdb.DuckDBFunctions;
import org.duckdb.DuckDBTableFunction;
import org.duckdb.DuckDBTableFunctionBindInfo;
import org.duckdb.DuckDBTableFunctionBuilder;
import org.duckdb.DuckDBTableFunctionCallInfo;
import org.duckdb.DuckDBTableFunctionInitInfo;

/**
 * The rows of a result set as a table function of DuckDB, whose own threads call it: while one of them reads the next rows, another
 * works on those that were read before.
 */
final class StagedRows implements DuckDBTableFunction<Object, Object, StagedRows.Batch> {
    /** A name is given away once in a DuckDB. */
    private static final AtomicLong NAMES = new AtomicLong();

    /** One reads, the other works on what was read. */
    private static final int THREADS = 2;

    private final String function;
    private List<StagedColumn> columns = List.of();
    private ResultSet rows;
    private boolean isAtEnd;
    private SQLException failure;

    /** Where one thread keeps what it read. */
    static final class Batch {
        private StagedColumn.Values[] values = {};

        private StagedColumn.Values[] of(List<StagedColumn> columns, int rows) {
            if (values.length == 0) {
                values = columns.stream().map(column -> column.values(rows)).toArray(StagedColumn.Values[]::new);
            }
            return values;
        }
    }

    /** Makes the function known to a DuckDB. */
    StagedRows(LocalDuckDb duckDb) {
        function = "usage_event_rows_" + NAMES.incrementAndGet();
        try (DuckDBTableFunctionBuilder builder = DuckDBFunctions.tableFunction()) {
            builder.withName(function).withFunction(this).register(duckDb.connection());
        } catch (SQLException e) {
            throw new IllegalStateException("cannot add " + function + " to DuckDB", e);
        }
    }

    /** The rows as a statement names them. */
    String relation() {
        return function + "()";
    }

    /** From now on the function gives these rows, once. */
    synchronized void open(StagedColumns columns, ResultSet rows) {
        this.columns = columns.all();
        this.rows = rows;
        this.isAtEnd = false;
        this.failure = null;
    }

    /** What stopped the reading, of which DuckDB tells the text only; null for nothing. */
    synchronized SQLException failure() {
        return failure;
    }

    @Override
    public Object bind(DuckDBTableFunctionBindInfo info) {
        columns.forEach(column -> info.addResultColumn(column.name(), column.handedOver()));
        return this;
    }

    @Override
    public Object init(DuckDBTableFunctionInitInfo info) {
        info.setMaxThreads(THREADS);
        return this;
    }

    @Override
    public Batch localInit(DuckDBTableFunctionInitInfo info) {
        return new Batch();
    }

    @Override
    public long apply(DuckDBTableFunctionCallInfo call, DuckDBDataChunkWriter writer) throws SQLException {
        Batch batch = call.getLocalInitData();
        StagedColumn.Values[] values = batch.of(columns, (int) writer.capacity());
        int read = read(values, (int) writer.capacity());
        for (int i = 0; i < values.length && read > 0; i++) {
            values[i].write(writer.vector(i), read);
        }
        return read;
    }

    private synchronized int read(StagedColumn.Values[] values, int limit) throws SQLException {
        int read = 0;
        try {
            while (read < limit && !isAtEnd) {
                if (rows.next()) {
                    for (int i = 0; i < values.length; i++) {
                        columns.get(i).reader().read(rows, i + 1, values[i], read);
                    }
                    read++;
                } else {
                    isAtEnd = true;
                }
            }
            return read;
        } catch (SQLException e) {
            isAtEnd = true;
            failure = e;
            throw e;
        }
    }
}
