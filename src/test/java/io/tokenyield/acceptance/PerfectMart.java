package io.tokenyield.acceptance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A mart as it should be, written from the independent computation. Checks of marts are themselves tested on it: it
 * must pass, and each fault that is put into it must be found.
 */
final class PerfectMart {

    static final List<String> TABLES = List.of(
            "source_day",
            "quarantine",
            "usage_repeat",
            "usage_rollup",
            "usage_daily",
            "usage_cost",
            "ledger_entry",
            "summary_person_day",
            "ref_person",
            "ref_identity",
            "delivery_commit",
            "delivery_commit_copy",
            "delivery_commit_ticket",
            "delivery_ticket",
            "delivery_transition",
            "delivery_remark");

    private static final Pattern COLUMN =
            Pattern.compile("^    ([a-z_0-9]+)\\s+([A-Z]+(?:\\([0-9, ]+\\))?)\\s+(?:NOT )?NULL", Pattern.MULTILINE);

    private static final int BATCH = 1000;

    private PerfectMart() {}

    /** Fills the tables, which must be there and empty, of a mart on any server. */
    static void fill(IndependentCost cost, Connection mart) throws SQLException {
        cost.duck().run("label/usage_charge");
        for (String table : TABLES) {
            copy(cost.duck(), table, mart);
        }
    }

    /** A mart that needs no server: the tables of sql/mart, in a schema of their own beside the computation. */
    static Duck inDuck(IndependentCost cost) throws SQLException, IOException {
        Duck duck = cost.duck();
        duck.run("label/usage_charge");
        duck.execute("DROP SCHEMA IF EXISTS perfect CASCADE");
        duck.execute("CREATE SCHEMA perfect");
        for (String table : TABLES) {
            duck.execute(createTable(table));
            duck.execute("INSERT INTO perfect." + table + " BY NAME " + Duck.statementOf("perfect/" + table));
        }
        Duck mart = duck.another();
        mart.execute("SET schema = 'perfect'");
        return mart;
    }

    private static void copy(Duck from, String table, Connection mart) throws SQLException {
        try (Statement query = from.connection().createStatement();
                ResultSet rows = query.executeQuery(Duck.statementOf("perfect/" + table))) {
            ResultSetMetaData columns = rows.getMetaData();
            int width = columns.getColumnCount();
            try (PreparedStatement insert = mart.prepareStatement(insert(table, columns))) {
                int waiting = 0;
                while (rows.next()) {
                    for (int i = 1; i <= width; i++) {
                        insert.setObject(i, portable(rows.getObject(i)));
                    }
                    insert.addBatch();
                    if (++waiting % BATCH == 0) {
                        insert.executeBatch();
                    }
                }
                insert.executeBatch();
            }
        }
    }

    /** Instants travel as text: to a MariaDB 10.11, MySQL's driver sends those it knows as such without fractions. */
    private static Object portable(Object value) {
        return value instanceof Timestamp instant ? instant.toString() : value;
    }

    private static String insert(String table, ResultSetMetaData columns) throws SQLException {
        List<String> names = new ArrayList<>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            names.add(columns.getColumnLabel(i));
        }
        return "INSERT INTO " + table + " (" + String.join(", ", names) + ") VALUES ("
                + String.join(", ", Collections.nCopies(names.size(), "?")) + ")";
    }

    private static String createTable(String table) throws IOException {
        try (Stream<Path> files = Files.list(Path.of("sql", "mart"))) {
            Path migration = files.filter(file -> file.getFileName().toString().endsWith("__" + table + ".sql"))
                    .findFirst()
                    .orElseThrow();
            List<String> columns = new ArrayList<>();
            Matcher column = COLUMN.matcher(Files.readString(migration));
            while (column.find()) {
                columns.add(column.group(1) + " " + duckType(column.group(2)));
            }
            return "CREATE TABLE perfect." + table + " (" + String.join(", ", columns) + ")";
        }
    }

    private static String duckType(String type) {
        return type.startsWith("DATETIME") ? "TIMESTAMP" : type;
    }
}
