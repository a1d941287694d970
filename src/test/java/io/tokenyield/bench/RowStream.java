package io.tokenyield.bench;

import io.tokenyield.warehouse.ContractTable;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;

/** What MySQL and its driver need to hand over rows that nothing is done with: one connection, row by row, in a new JVM. */
final class RowStream {
    private RowStream() {}

    /** URL, user and password of the source, and the day. */
    public static void main(String[] arguments) throws SQLException {
        String columns = String.join(", ", ContractTable.named("usage_event").columns());
        LocalDate day = LocalDate.parse(arguments[3]);
        long rows = 0;
        int nothing = 0;
        long began = System.nanoTime();
        try (Connection mysql = DriverManager.getConnection(arguments[0], arguments[1], arguments[2]);
                Statement statement = mysql.createStatement()) {
            statement.setFetchSize(Integer.MIN_VALUE);
            try (ResultSet row = statement.executeQuery("SELECT " + columns + " FROM usage_event WHERE occurred_at >= '"
                    + day + "' AND occurred_at < '" + day.plusDays(1) + "'")) {
                int count = row.getMetaData().getColumnCount();
                while (row.next()) {
                    for (int column = 1; column <= count; column++) {
                        nothing += row.getObject(column) == null ? 1 : 0;
                    }
                    rows++;
                }
            }
        }
        Told.tell("seconds", (System.nanoTime() - began) / 1e9);
        Told.tell("rows", rows);
        Told.tell("nulls", nothing);
    }
}
