package io.tokenyield.sql;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.SQLException;

/** The values of one row that is inserted, by column, counting from 1; null is SQL's NULL. */
public interface RowValues {
    void setString(int column, String value) throws SQLException;

    void setInt(int column, int value) throws SQLException;

    void setLong(int column, long value) throws SQLException;

    void setBoolean(int column, boolean value) throws SQLException;

    void setBigDecimal(int column, BigDecimal value) throws SQLException;

    void setDate(int column, Date value) throws SQLException;

    /** Text, a number, a truth value, a date, or null; an instant as its text, see {@link Instants}. */
    void setObject(int column, Object value) throws SQLException;
}
