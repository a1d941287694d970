package io.tokenyield.warehouse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The request keys of every day of a server, one Parquet file a day, kept between runs so that a request that is
 * delivered again months later is found without reading the server again. Derived data: a file that is missing is made
 * again from the source.
 */
final class RequestKeys {
    private static final String COLUMNS = "usage_day, tool, request_key, output_tokens, ingested_at, event_id";

    private final Path folder;
    private final LocalDuckDb duckDb;

    RequestKeys(Path folder, LocalDuckDb duckDb) {
        this.folder = folder;
        this.duckDb = duckDb;
    }

    boolean has(SurveyedDay day) {
        return Files.exists(file(day));
    }

    /** Writes the keys of one day from a statement that gives its typed rows; the file appears whole or not at all. */
    void keep(List<SurveyedDay> survey, LocalDate usageDay, String typedRows) {
        SurveyedDay day = survey.stream()
                .filter(surveyed -> surveyed.usageDay().equals(usageDay))
                .findFirst()
                .orElseThrow();
        try {
            Files.createDirectories(folder);
            deleteOlder(usageDay);
            Path temporary = folder.resolve(file(day).getFileName() + ".tmp");
            duckDb.run("COPY (SELECT " + COLUMNS + " FROM (" + typedRows + ") WHERE fault IS NULL) TO "
                    + LocalDuckDb.literal(temporary.toString()) + " (FORMAT parquet, COMPRESSION zstd)");
            Files.move(temporary, file(day));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep request keys in " + folder, e);
        }
    }

    /** Gives the keys of all days a name. */
    void openAs(String view, List<SurveyedDay> survey) {
        String files = survey.stream()
                .map(day -> LocalDuckDb.literal(file(day).toString()))
                .collect(Collectors.joining(", "));
        duckDb.run("CREATE OR REPLACE TEMP VIEW " + view + " AS SELECT " + COLUMNS + " FROM read_parquet([" + files
                + "])");
    }

    private Path file(SurveyedDay day) {
        return folder.resolve(day.usageDay() + "." + day.content().substring(0, 16) + ".parquet");
    }

    private void deleteOlder(LocalDate usageDay) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path old : files.filter(path -> path.getFileName().toString().startsWith(usageDay + "."))
                    .toList()) {
                Files.delete(old);
            }
        }
    }
}
