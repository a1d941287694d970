package io.tokenyield.warehouse;

import io.tokenyield.model.ContractBroken;
import io.tokenyield.model.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.jdbc.UncategorizedSQLException;

/** One table as an exported file. CSV is read with every column as text and bound by header, never by position. */
record SourceFile(String table, Path path) {
    private static final List<String> ENDINGS = List.of(".parquet", ".csv", ".csv.gz");

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

    static Optional<SourceFile> find(Path folder, String table) {
        List<Path> found = ENDINGS.stream()
                .map(ending -> folder.resolve(table + ending))
                .filter(Files::isRegularFile)
                .toList();
        if (found.size() > 1) {
            throw new ContractBroken("table " + table + ": both " + found.get(0).getFileName() + " and "
                    + found.get(1).getFileName() + " in " + folder + "; keep the one that counts");
        }
        return found.stream().findFirst().map(path -> new SourceFile(table, path));
    }

    boolean isParquet() {
        return path.getFileName().toString().endsWith(".parquet");
    }

    /** What DuckDB reads the file with. Left to guess, it takes lines for remarks or for a preamble, and skips them. */
    String relation() {
        String name = LocalDuckDb.literal(path.toString());
        if (isParquet()) {
            return "read_parquet(" + name + ")";
        }
        String columns = CsvHeader.read(table, path).stream()
                .map(column -> LocalDuckDb.literal(column) + ": 'VARCHAR'")
                .collect(Collectors.joining(", "));
        return "read_csv(" + name + ", auto_detect = false, header = true, columns = {" + columns
                + "}, delim = ',', quote = '\"', escape = '\"', max_line_size = 16777216, buffer_size = 67108864)";
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

    InputSource fingerprint() {
        MessageDigest digest = Sha256.digest();
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(path)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return new InputSource(path.getFileName().toString(), Files.size(path), hex(digest));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
    }

    private static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }
}
