package io.tokenyield.warehouse;

import io.tokenyield.model.ContractBroken;
import io.tokenyield.model.Sha256;
import io.tokenyield.model.ShortText;
import io.tokenyield.model.Unavailable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.springframework.jdbc.UncategorizedSQLException;

/**
 * A table as an exported file, or one of its files. CSV is read with every column as text and bound by header, never by
 * position.
 *
 * @param name below the warehouse folder, with {@code /} between, such as {@code usage_event/day=2026-09-15/part-0.parquet}
 */
record SourceFile(String table, String name, Path path) {
    private static final int NAME_WIDTH = 255;
    private static final List<String> ENDINGS = List.of(".parquet", ".csv", ".csv.gz");

    /** What programs put beside their files: marks that a folder is complete, check sums, what is not whole yet. */
    private static final Pattern NO_DATA = Pattern.compile("(.*/)?[._].*|.*\\.(tmp|crc)");

    /** The lines of DuckDB's messages that say what is wrong. */
    private static final Pattern REASON =
            Pattern.compile("^(Expected Number of Columns|Invalid unicode|Value with unterminated|Maximum line size)");

    /** Which bytes a file had, without reading them: one that is replaced or written to has another one. */
    record Stamp(long sizeBytes, Instant modified, String place) {}

    /** Empty for a file that is away. */
    Optional<Stamp> stamp() {
        try {
            BasicFileAttributes file = Files.readAttributes(path, BasicFileAttributes.class);
            return Optional.of(
                    new Stamp(file.size(), file.lastModifiedTime().toInstant(), String.valueOf(file.fileKey())));
        } catch (IOException away) {
            return Optional.empty();
        }
    }

    /** The one file of a table; empty if there is none. */
    static Optional<SourceFile> find(Path folder, String table) {
        List<Path> found = ENDINGS.stream()
                .map(ending -> folder.resolve(table + ending))
                .filter(Files::isRegularFile)
                .toList();
        if (found.size() > 1) {
            throw twice(folder, table, found.get(0), found.get(1));
        }
        return found.stream()
                .findFirst()
                .map(path -> new SourceFile(table, path.getFileName().toString(), path));
    }

    /**
     * The files of a table that may be a folder of files instead of one, in the order of their names.
     *
     * @throws ContractBroken when the folder has none, or one that nobody could read: a day must not be left out in silence
     */
    static List<SourceFile> findAll(Path folder, String table) {
        Optional<SourceFile> single = find(folder, table);
        Path below = folder.resolve(table);
        if (!Files.isDirectory(below)) {
            return single.stream().toList();
        }
        if (single.isPresent()) {
            throw twice(folder, table, single.get().path(), below);
        }
        try (Stream<Path> paths = Files.walk(below, FileVisitOption.FOLLOW_LINKS)) {
            List<SourceFile> files = paths.filter(Files::isRegularFile)
                    .map(path -> new SourceFile(table, name(folder, path), path))
                    .filter(file -> !NO_DATA.matcher(name(below, file.path())).matches())
                    .sorted(Comparator.comparing(SourceFile::name))
                    .toList();
            mustBeReadable(below, files);
            return files;
        } catch (IOException | UncheckedIOException e) {
            throw new Unavailable("table " + table + ": cannot list the files in " + below + ": " + e.getMessage(), e);
        }
    }

    private static void mustBeReadable(Path below, List<SourceFile> files) {
        if (files.isEmpty()) {
            throw new ContractBroken("the folder " + below + " holds no .csv, .csv.gz or .parquet;"
                    + " export the table there, or as one file beside the others");
        }
        files.stream()
                .filter(file -> ENDINGS.stream().noneMatch(file.name()::endsWith))
                .findFirst()
                .ifPresent(file -> {
                    throw new ContractBroken("table " + file.table() + ": " + file.path()
                            + " is no .csv, .csv.gz or .parquet; take it away, or let its name begin with _ if it is"
                            + " no part of the table");
                });
    }

    private static String name(Path folder, Path path) {
        return StreamSupport.stream(folder.relativize(path).spliterator(), false)
                .map(Path::toString)
                .collect(Collectors.joining("/"));
    }

    private static ContractBroken twice(Path folder, String table, Path one, Path other) {
        return new ContractBroken("table " + table + ": both " + one.getFileName() + " and " + other.getFileName()
                + " in " + folder + "; keep the one that counts");
    }

    boolean isParquet() {
        return path.getFileName().toString().endsWith(".parquet");
    }

    /** What DuckDB reads the file with. Left to guess, it takes lines for remarks or for a preamble, and skips them. */
    String relation() {
        if (isParquet()) {
            return parquet(List.of(this));
        }
        String columns = textColumns().stream()
                .map(column -> LocalDuckDb.literal(column) + ": 'VARCHAR'")
                .collect(Collectors.joining(", "));
        return "read_csv(" + pattern() + ", auto_detect = false, header = true, columns = {" + columns
                + "}, delim = ',', quote = '\"', escape = '\"', max_line_size = 16777216, buffer_size = 67108864,"
                + " hive_partitioning = false)";
    }

    /** Parquet files of the same columns, in the same order and of the same types, as one relation. */
    static String parquet(List<SourceFile> files) {
        return "read_parquet(["
                + files.stream().map(SourceFile::pattern).collect(Collectors.joining(", "))
                + "], hive_partitioning = false)";
    }

    /** Of a text file. */
    List<String> textColumns() {
        return CsvHeader.read(table, path);
    }

    /** DuckDB takes every name for a pattern, so what would stand for other characters has to stand for itself. */
    private String pattern() {
        return LocalDuckDb.literal(path.toString().replaceAll("[\\[*?]", "[$0]"));
    }

    /** What DuckDB could not read, in words for whoever exports the file; never the line itself, which holds people's data. */
    RuntimeException unreadable(UncategorizedSQLException failure) {
        String message = String.valueOf(failure.getSQLException().getMessage());
        if (message.startsWith("Out of Memory")) {
            return new IllegalStateException(
                    "no memory to read " + path + "; give DuckDB more with TOKENYIELD_DUCKDB_MEMORY", failure);
        }
        String where = message.lines().findFirst().orElse("");
        String why = message.lines()
                .skip(1)
                .filter(line -> REASON.matcher(line).find())
                .findFirst()
                .orElse("");
        return new ContractBroken(
                "table " + table + ": cannot read " + path + ": " + where + (why.isEmpty() ? "" : ": " + why)
                        + "; check that the file is whole (for .gz: gzip -t), that it is UTF-8, that all lines end alike,"
                        + " and that values with commas, quotes or line breaks stand in quotes; then export it again",
                failure);
    }

    /** The name, as it fits where names of inputs are kept. */
    String shortName() {
        return name.length() <= NAME_WIDTH ? name : ShortText.fitting(name, NAME_WIDTH - 65) + "~" + Sha256.of(name);
    }

    InputSource fingerprint() {
        MessageDigest digest = Sha256.digest();
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(path)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return new InputSource(shortName(), Files.size(path), hex(digest));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
    }

    private static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }
}
