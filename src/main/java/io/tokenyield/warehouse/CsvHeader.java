package io.tokenyield.warehouse;

import io.tokenyield.model.ContractBroken;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.GZIPInputStream;

/**
 * The first line of a CSV file. It is read here and handed to DuckDB, because a DuckDB that finds out about a file by
 * itself takes a first value such as {@code #1} for a comment, and drops its row without a word.
 */
final class CsvHeader {
    private static final int MAXIMUM_CHARACTERS = 1 << 20;
    private static final int END = -1;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final String table;
    private final Path path;

    private CsvHeader(String table, Path path) {
        this.table = table;
        this.path = path;
    }

    /** @throws ContractBroken when the file has no first line that names columns */
    static List<String> read(String table, Path path) {
        return new CsvHeader(table, path).read();
    }

    private List<String> read() {
        List<String> columns;
        try (InputStream bytes = open();
                Reader text = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8.newDecoder()))) {
            columns = fields(text);
        } catch (CharacterCodingException e) {
            throw broken("its first line is not UTF-8 text; export it as UTF-8", e);
        } catch (IOException e) {
            throw broken(
                    "cannot read it: " + e.getMessage()
                            + "; check that the file is whole (for .gz: gzip -t) and export it again",
                    e);
        }
        if (columns.size() == 1 && columns.get(0).isEmpty()) {
            throw broken("it is empty, or its first line is; export it with a first line that names the columns", null);
        }
        if (columns.size() == 1 && columns.get(0).matches(".*[;\t|].*")) {
            throw broken("its columns are not separated by commas; export it with commas", null);
        }
        mustDiffer(columns);
        return columns;
    }

    private InputStream open() throws IOException {
        InputStream bytes = new BufferedInputStream(Files.newInputStream(path));
        try {
            return path.getFileName().toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
        } catch (IOException e) {
            bytes.close();
            throw e;
        }
    }

    private List<String> fields(Reader text) throws IOException {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean isQuoted = false;
        for (int read = 0; read < MAXIMUM_CHARACTERS; read++) {
            int next = text.read();
            if (next == END || !isQuoted && (next == '\n' || next == '\r')) {
                fields.add(field.toString().strip());
                return fields;
            }
            if (next == '"') {
                isQuoted = !isQuoted;
            } else if (next == ',' && !isQuoted) {
                fields.add(field.toString().strip());
                field.setLength(0);
            } else if (next != BYTE_ORDER_MARK || read > 0) {
                field.append((char) next);
            }
        }
        throw broken("its first line does not end; export it with a first line that names the columns", null);
    }

    /** Columns are bound by name, and DuckDB does not tell names apart by case. */
    private void mustDiffer(List<String> columns) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).isEmpty()) {
                columns.set(i, "column" + (i + 1));
            }
            if (!seen.add(columns.get(i).toLowerCase(Locale.ROOT))) {
                throw broken(
                        "column " + columns.get(i) + " is there twice, so nobody can say which one counts; export one",
                        null);
            }
        }
    }

    private ContractBroken broken(String what, Exception cause) {
        return new ContractBroken("table " + table + ", file " + path + ": " + what, cause);
    }
}
