package io.tokenyield.warehouse;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** A result set as an iterator, so that the rows stream into the mart. */
final class ResultRows<T> implements Iterator<T> {
    private final ResultSet rows;
    private final LocalDuckDb.RowReader<T> reader;
    private boolean hasNext;

    ResultRows(ResultSet rows, LocalDuckDb.RowReader<T> reader) throws SQLException {
        this.rows = rows;
        this.reader = reader;
        this.hasNext = rows.next();
    }

    @Override
    public boolean hasNext() {
        return hasNext;
    }

    @Override
    public T next() {
        if (!hasNext) {
            throw new NoSuchElementException();
        }
        try {
            T row = reader.read(rows);
            hasNext = rows.next();
            return row;
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read the usage of a day", e);
        }
    }
}
