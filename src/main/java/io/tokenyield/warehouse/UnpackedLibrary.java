package io.tokenyield.warehouse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * DuckDB's driver unpacks its library, 70 MB, into the folder for temporary files and deletes it when the JVM ends by itself.
 * A run that is killed each night would fill the disk. On Linux a library that is loaded needs its file no more, so it goes as
 * soon as DuckDB has started; elsewhere, or where it cannot be told, the file stays the driver's business.
 */
final class UnpackedLibrary {
    private static final Path LOADED = Path.of("/proc/self/maps");
    private static final Pattern FILE = Pattern.compile("(/\\S.*/libduckdb_java[0-9]+\\.so)$");

    private UnpackedLibrary() {}

    static void delete() {
        if (!Files.isReadable(LOADED)) {
            return;
        }
        try (Stream<String> lines = Files.lines(LOADED)) {
            Stream<String> files =
                    lines.map(FILE::matcher).filter(Matcher::find).map(found -> found.group(1));
            for (String file : files.distinct().toList()) {
                Files.deleteIfExists(Path.of(file));
            }
        } catch (IOException notOurs) {
            // It is deleted when the JVM ends.
        }
    }
}
