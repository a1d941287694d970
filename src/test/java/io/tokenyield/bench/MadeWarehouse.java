package io.tokenyield.bench;

import io.tokenyield.sql.SqlFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes a folder as the warehouse contract has it: usage_event of some days of a {@link Company} and its other tables as
 * they stood at the end of the last of them, as Parquet. The same company gives the same rows each time, and a day has the
 * same rows whatever days are asked for with it. Statements are in {@code src/test/resources/sql/bench}.
 */
final class MadeWarehouse implements AutoCloseable {
    private static final List<String> MACROS = List.of("draw", "pick", "bell", "tail", "hex_text", "zone_time");
    private static final List<String> COMPANY = List.of("person", "account", "model", "place", "ticket");
    /** Tables of the contract beside usage_event. */
    static final List<String> TABLES = List.of(
            "person",
            "identity",
            "rate",
            "seat",
            "invoice",
            "commit",
            "ticket",
            "ticket_transition",
            "demand_owner",
            "cost_centre");

    private static final String PARQUET = " (FORMAT parquet, COMPRESSION zstd)";
    /** Requests in a block of ten sessions, see {@code place.sql}. */
    private static final int BLOCK = 150;

    private static final int LATE_ROWS = 20;

    private final Company company;
    private final Connection duckDb;
    private final Path workshop;

    private MadeWarehouse(Company company, Connection duckDb, Path workshop) {
        this.company = company;
        this.duckDb = duckDb;
        this.workshop = workshop;
    }

    /** @param out is made where it is missing; files of the same name are replaced */
    static void write(Company company, LocalDate from, LocalDate to, Path out) throws SQLException, IOException {
        if (from.isBefore(company.firstDay()) || to.isAfter(company.lastDay()) || to.isBefore(from)) {
            throw new IllegalArgumentException("days must lie between " + company.firstDay() + " and "
                    + company.lastDay() + ", not " + from + " to " + to);
        }
        Files.createDirectories(out);
        Path workshop = Files.createTempDirectory(out, ".bench-");
        try (Connection duckDb = DriverManager.getConnection("jdbc:duckdb:");
                MadeWarehouse made = new MadeWarehouse(company, duckDb, workshop)) {
            made.people(to);
            made.tables(out);
            made.usage(from, to, out);
        }
    }

    /** Puts a day that was written before into a warehouse that has a file of usage for each day; other tables are replaced. */
    static void add(Path day, Path warehouse) throws IOException {
        Path usage = Files.createDirectories(warehouse.resolve("usage_event"));
        Files.copy(day.resolve("usage_event.parquet"), usage.resolve(day.getFileName() + ".parquet"));
        for (String table : TABLES) {
            String file = table + ".parquet";
            Files.copy(day.resolve(file), warehouse.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private void people(LocalDate to) throws SQLException {
        run("SET threads = 2");
        run("SET memory_limit = '3GB'");
        run("SET temp_directory = " + literal(workshop.resolve("spill")));
        run("SET TimeZone = 'UTC'");
        set("seed", company.seed());
        set("people", company.people());
        set("cost_centres", company.costCentres());
        set("turns", company.turns());
        set("mapped", company.mapped());
        set("unmapped", company.unmapped());
        set("repositories", company.repositories());
        run("SET VARIABLE first_day = DATE '" + company.firstDay() + "'");
        run("SET VARIABLE end_day = DATE '" + to.plusDays(1) + "'");
        run("SET VARIABLE change_day = DATE '" + company.changeDay() + "'");
        for (String macro : MACROS) {
            run(SqlFile.text("sample/macro_" + macro + ".sql"));
        }
        for (String table : COMPANY) {
            run(SqlFile.text("bench/" + table + ".sql"));
        }
    }

    private void tables(Path out) throws SQLException {
        for (String table : TABLES) {
            copy(SqlFile.text("bench/world/" + table + ".sql"), out.resolve(table + ".parquet"));
        }
    }

    /** A day at a time, in bounded memory; several are put together in the end, day behind day. */
    private void usage(LocalDate from, LocalDate to, Path out) throws SQLException, IOException {
        Path whole = out.resolve("usage_event.parquet");
        if (from.equals(to)) {
            day(from, whole);
            return;
        }
        List<Path> parts = new ArrayList<>();
        for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
            Path part = workshop.resolve("usage_event-" + day + ".parquet");
            day(day, part);
            parts.add(part);
        }
        String files = parts.stream().map(MadeWarehouse::literal).collect(Collectors.joining(", "));
        copy("SELECT * FROM read_parquet([" + files + "])", whole);
    }

    private void day(LocalDate day, Path file) throws SQLException {
        int number = company.dayNumber(day);
        long requests = company.requestsOn(day);
        long before = company.requestsOn(day.minusDays(1));
        set("day_no", number);
        set("requests", requests);
        set("requests_before", before);
        run("CREATE OR REPLACE TEMP TABLE bench_block AS SELECT CAST(" + number + " AS BIGINT) AS day_no, i AS block"
                + " FROM range(" + (requests / BLOCK + 1) + ") AS r(i) UNION SELECT " + (number - 1) + ", i * "
                + before / LATE_ROWS + " // " + BLOCK + " FROM range(" + LATE_ROWS + ") AS r(i) WHERE " + before
                + " >= " + LATE_ROWS);
        run(SqlFile.text("bench/session.sql"));
        copy(SqlFile.text("bench/usage_event.sql"), file);
    }

    private void copy(String query, Path file) throws SQLException {
        run("COPY (" + query + ") TO " + literal(file) + PARQUET);
    }

    private void set(String variable, long value) throws SQLException {
        run("SET VARIABLE " + variable + " = CAST(" + value + " AS BIGINT)");
    }

    private void run(String sql) throws SQLException {
        // A new statement each time: after an error DuckDB leaves the old one closed.
        try (Statement statement = duckDb.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new SQLException(e.getMessage() + " in\n" + sql, e);
        }
    }

    private static String literal(Path path) {
        return "'" + path.toString().replace("'", "''") + "'";
    }

    @Override
    public void close() throws IOException {
        Folders.delete(workshop);
    }
}
