package io.tokenyield.warehouse;

import io.tokenyield.model.ContractBroken;
import io.tokenyield.model.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** One table as an exported file. CSV is read with every column as text and bound by header, never by position. */
record SourceFile(String table, Path path) {
    private static final List<String> ENDINGS = List.of(".parquet", ".csv", ".csv.gz");

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
        return "read_csv(" + name + ", header = true, all_varchar = true, delim = ',', quote = '\"', escape = '\"',"
                + " comment = '', skip = 0, max_line_size = 16777216, buffer_size = 67108864)";
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
