package io.tokenyield.batch;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Rows of one table whose time is over.
 *
 * @param where which; takes the parameters
 * @param order columns of the primary key, so that the same rows go in the same order everywhere
 * @param wholeDays column of days that go whole or not at all; empty: any rows may go first
 */
record Expired(String table, String where, String order, String wholeDays, Map<String, ?> parameters) {

    /** Rows that may go one by one. */
    static Expired rows(String table, String order, String where, Map<String, ?> parameters) {
        return new Expired(table, where, order, "", parameters);
    }

    /** A day of them is there whole or not at all, because others take its rows for all that there is of it. */
    static Expired days(String table, String day, String where, Map<String, ?> parameters) {
        return new Expired(table, where, "", day, parameters);
    }

    /** @return rows that went; 0: there are none left */
    int remove(JdbcClient jdbc, int rowsAtMost) {
        if (!wholeDays.isEmpty()) {
            Optional<LocalDate> first = jdbc.sql("SELECT MIN(" + wholeDays + ") FROM " + table + " WHERE " + where)
                    .params(parameters)
                    .query(LocalDate.class)
                    .optional();
            return first.map(day -> jdbc.sql("DELETE FROM " + table + " WHERE " + wholeDays + " = :wholeDay")
                            .param("wholeDay", day)
                            .update())
                    .orElse(0);
        }
        return jdbc.sql("DELETE FROM " + table + " WHERE " + where + " ORDER BY " + order + " LIMIT " + rowsAtMost)
                .params(parameters)
                .update();
    }
}
