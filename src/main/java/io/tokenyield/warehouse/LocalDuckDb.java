package io.tokenyield.warehouse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.springframework.jdbc.UncategorizedSQLException;

/**
 * An in-process DuckDB, gone when closed. Its memory is bounded, because it shares the machine with the Java heap and
 * perhaps a database server; what does not fit spills into a folder of its own below the work folder. It is no database
 * file, because each statement on one would wait for the disk and nothing here must last.
 */
public final class LocalDuckDb implements AutoCloseable {
    private static final String PREFIX = "duckdb-";

    /** The rows that one thread reads at a time: with fewer there is nothing for a second one to do but to wait. */
    private static final int ROW_GROUP = 122_880;

    private final Path folder;
    private final DuckDBConnection connection;
    private final Limits limits;

    /** Limits of the engine: what it may take of the machine. */
    public record Limits(String memory, int threads) {
        public static final Limits DEFAULT = new Limits("1GB", 2);
    }

    /** Reads one row. */
    @FunctionalInterface
    public interface RowSink {
        void take(ResultSet row) throws SQLException;
    }

    @FunctionalInterface
    public interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Puts one value, or several of one row, on a table. */
    @FunctionalInterface
    interface Append<T> {
        void to(DuckDBAppender appender, T value) throws SQLException;
    }

    private LocalDuckDb(Path folder, DuckDBConnection connection, Limits limits) {
        this.folder = folder;
        this.connection = connection;
        this.limits = limits;
    }

    public static LocalDuckDb open(Path workFolder, Limits limits) {
        try {
            Files.createDirectories(workFolder);
            Path folder = Files.createTempDirectory(
                    workFolder, PREFIX + ProcessHandle.current().pid() + "-");
            Properties settings = new Properties();
            settings.setProperty("memory_limit", limits.memory());
            settings.setProperty("threads", Integer.toString(limits.threads()));
            settings.setProperty("temp_directory", folder.resolve("spill").toString());
            settings.setProperty("preserve_insertion_order", "false");
            settings.setProperty("autoinstall_known_extensions", "false");
            Connection connection = DriverManager.getConnection("jdbc:duckdb:", settings);
            UnpackedLibrary.delete();
            LocalDuckDb duckDb = new LocalDuckDb(folder, connection.unwrap(DuckDBConnection.class), limits);
            duckDb.run("SET TimeZone = 'UTC'");
            return duckDb;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot use the work folder " + workFolder + ": " + e.getMessage(), e);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot start DuckDB in " + workFolder + ": " + e.getMessage(), e);
        }
    }

    /**
     * Removes what processes that are gone left behind; a {@code check} may be at work beside the run that calls this.
     * Call only while holding the lock of the mart that uses the folder.
     */
    public static void removeLeftovers(Path workFolder) {
        if (!Files.isDirectory(workFolder)) {
            return;
        }
        try (Stream<Path> entries = Files.list(workFolder)) {
            entries.filter(LocalDuckDb::isLeftOver).forEach(LocalDuckDb::deleteTree);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A folder with this process's own number is of one that had it before: in containers all have the same. */
    private static boolean isLeftOver(Path folder) {
        String[] parts = folder.getFileName().toString().split("-");
        if (!(parts[0] + "-").equals(PREFIX)) {
            return false;
        }
        if (parts.length < 3 || !parts[1].matches("\\d{1,18}")) {
            return true;
        }
        long pid = Long.parseLong(parts[1]);
        return pid == ProcessHandle.current().pid() || ProcessHandle.of(pid).isEmpty();
    }

    /** For files that are gone with this DuckDB. */
    Path folder() {
        return folder;
    }

    public DuckDBConnection connection() {
        return connection;
    }

    /** From now on statements read at most so many rows: small ones cost a third less on one thread. */
    void expectRows(long rows) {
        run("SET threads = " + (rows < ROW_GROUP ? 1 : limits.threads()));
    }

    /** Runs a statement; a new one each time, because DuckDB leaves a statement closed after an error. */
    public void run(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw failed(sql, e);
        }
    }

    public <T> List<T> query(String sql, RowReader<T> reader) {
        List<T> result = new ArrayList<>();
        forEach(sql, row -> result.add(reader.read(row)));
        return result;
    }

    /** One row at a time, none of which is kept. */
    void forEach(String sql, RowSink sink) {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                sink.take(rows);
            }
        } catch (SQLException e) {
            throw failed(sql, e);
        }
    }

    /** Adds one row a value to a temporary table: what comes from outside travels as values, never as text of a statement. */
    <T> void fill(String table, Collection<T> values, Append<T> append) {
        try (DuckDBAppender appender = connection.createAppender("temp", "main", table)) {
            for (T value : values) {
                appender.beginRow();
                append.to(appender, value);
                appender.endRow();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot fill " + table + " in DuckDB", e);
        }
    }

    /** Adds one row for each value that the source gives, none of which is kept. */
    <T> void fillFrom(String table, Consumer<Consumer<T>> source, Append<T> append) {
        try (DuckDBAppender appender = connection.createAppender("temp", "main", table)) {
            source.accept(value -> {
                try {
                    appender.beginRow();
                    append.to(appender, value);
                    appender.endRow();
                } catch (SQLException e) {
                    throw new IllegalStateException("cannot fill " + table + " in DuckDB", e);
                }
            });
        } catch (SQLException e) {
            throw new IllegalStateException("cannot fill " + table + " in DuckDB", e);
        }
    }

    /** Adds the rows of another engine to a temporary table whose columns are those of the result. */
    void fillFrom(String table, ResultSet rows) throws SQLException {
        int columns = rows.getMetaData().getColumnCount();
        try (DuckDBAppender appender = connection.createAppender("temp", "main", table)) {
            while (rows.next()) {
                appender.beginRow();
                for (int i = 1; i <= columns; i++) {
                    append(appender, rows, i);
                }
                appender.endRow();
            }
        }
    }

    private static void append(DuckDBAppender appender, ResultSet rows, int column) throws SQLException {
        String text = rows.getString(column);
        if (text == null) {
            appender.appendNull();
            return;
        }
        switch (rows.getMetaData().getColumnType(column)) {
            case Types.BIGINT -> appender.append(rows.getLong(column));
            case Types.DATE -> appender.append(rows.getObject(column, LocalDate.class));
            case Types.TIMESTAMP -> appender.append(rows.getObject(column, LocalDateTime.class));
            case Types.DECIMAL -> appender.append(rows.getBigDecimal(column));
            default -> appender.append(text);
        }
    }

    static UncategorizedSQLException failed(String sql, SQLException e) {
        return new UncategorizedSQLException("DuckDB", sql, e);
    }

    /** A text as an SQL literal; for what cannot be bound, such as the path of a file. */
    static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot close DuckDB in " + folder, e);
        } finally {
            deleteTree(folder);
        }
    }

    private static void deleteTree(Path folder) {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
