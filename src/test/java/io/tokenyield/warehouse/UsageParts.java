package io.tokenyield.warehouse;

import io.tokenyield.testing.WarehouseFolder;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/** The usage of a warehouse as a folder of files, each with the rows that a test says. */
final class UsageParts {
    private final WarehouseFolder world;
    private final Path folder;

    private UsageParts(WarehouseFolder world, Path folder) {
        this.world = world;
        this.folder = folder;
    }

    /** Writes all other tables; usage has no file yet. */
    static UsageParts of(WarehouseFolder world) {
        try {
            Path folder = world.write();
            Files.delete(folder.resolve("usage_event.csv"));
            return new UsageParts(world, folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The warehouse. */
    Path folder() {
        return folder;
    }

    Path path(String name) {
        return folder.resolve("usage_event").resolve(name);
    }

    /**
     * A file appears whole, with the rows of these events as the world has them now.
     *
     * @param name whose ending says what it is
     */
    UsageParts put(String name, String... events) {
        Path part = path(name);
        Path temporary = part.resolveSibling("_" + part.getFileName());
        try {
            Files.createDirectories(part.getParent());
            write(temporary, List.of(events));
            Files.move(temporary, part, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
        return this;
    }

    UsageParts remove(String name) {
        try {
            Files.delete(path(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    private void write(Path file, List<String> events) throws IOException, SQLException {
        String csv = csv(events);
        if (file.toString().endsWith(".parquet")) {
            Path text = Files.writeString(Files.createTempFile("usage", ".csv"), csv);
            try (Connection duckDb = DriverManager.getConnection("jdbc:duckdb:");
                    Statement statement = duckDb.createStatement()) {
                statement.execute(
                        "COPY (SELECT * REPLACE (CAST(occurred_at AS TIMESTAMP) AS occurred_at) FROM read_csv('" + text
                                + "', all_varchar = true, header = true)) TO '" + file + "' (FORMAT parquet)");
            } finally {
                Files.delete(text);
            }
        } else if (file.toString().endsWith(".gz")) {
            try (OutputStream zip = new GZIPOutputStream(Files.newOutputStream(file))) {
                zip.write(csv.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            }
        } else {
            Files.writeString(file, csv);
        }
    }

    private String csv(List<String> events) {
        List<String> columns = ContractTable.named("usage_event").columns();
        Stream<String> rows = world.rowsOf("usage_event").stream()
                .filter(row -> events.contains(row.get("event_id")))
                .map(row -> line(columns, row));
        return Stream.concat(Stream.of(String.join(",", columns)), rows).collect(Collectors.joining("\n", "", "\n"));
    }

    private static String line(List<String> columns, Map<String, String> row) {
        return columns.stream().map(column -> row.getOrDefault(column, "")).collect(Collectors.joining(","));
    }

    /** The names of all files, for a look at what is there. */
    List<String> names() {
        try (Stream<Path> paths = Files.walk(folder.resolve("usage_event"))) {
            return Arrays.asList(paths.filter(Files::isRegularFile)
                    .map(path -> folder.relativize(path).toString())
                    .sorted()
                    .toArray(String[]::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
