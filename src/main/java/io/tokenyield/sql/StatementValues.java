package io.tokenyield.sql;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Values that go to the parameters of a statement. */
record StatementValues(PreparedStatement statement) implements RowValues {
    @Override
    public void setString(int column, String value) throws SQLException {
        statement.setString(column, value);
    }

    @Override
    public void setInt(int column, int value) throws SQLException {
        statement.setInt(column, value);
    }

    @Override
    public void setLong(int column, long value) throws SQLException {
        statement.setLong(column, value);
    }

    @Override
    public void setBoolean(int column, boolean value) throws SQLException {
        statement.setBoolean(column, value);
    }

    @Override
    public void setBigDecimal(int column, BigDecimal value) throws SQLException {
        statement.setBigDecimal(column, value);
    }

    @Override
    public void setDate(int column, Date value) throws SQLException {
        statement.setDate(column, value);
    }

    @Override
    public void setObject(int column, Object value) throws SQLException {
        statement.setObject(column, value);
    }
}
