package io.tokenyield.warehouse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The request keys of every day of a server, one Parquet file a day, kept between runs so that a request that is
 * delivered again months later is found without reading the server again. Derived data: a file that is missing is made
 * again from the source.
 */
final class RequestKeys {
    private static final String COLUMNS = "usage_day, tool, request_key, output_tokens, ingested_at, event_id";

    private static final String NO_ROWS = "SELECT CAST(NULL AS DATE) AS usage_day, '' AS tool, '' AS request_key,"
            + " CAST(0 AS BIGINT) AS output_tokens, CAST(NULL AS TIMESTAMP) AS ingested_at, '' AS event_id WHERE FALSE";

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
                    + LocalDuckDb.literal(temporary.toString())
                    + " (FORMAT parquet, COMPRESSION zstd, COMPRESSION_LEVEL 1)");
            Files.move(temporary, file(day));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep request keys in " + folder, e);
        }
    }

    /** The kept keys of the days of a survey, all of which are there. */
    RequestRows of(List<SurveyedDay> survey) {
        Map<LocalDate, SurveyedDay> byDay = new TreeMap<>();
        survey.stream().filter(day -> !day.isUndated()).forEach(day -> byDay.put(day.usageDay(), day));
        return new RequestRows() {
            @Override
            public Set<LocalDate> days() {
                return byDay.keySet();
            }

            @Override
            public String keys(Collection<LocalDate> days) {
                return "SELECT *, " + UsageColumns.NO_ROW_PLACE + " AS " + UsageColumns.ROW_PLACE + " FROM ("
                        + rows(days) + ")";
            }

            @Override
            public String rows(Collection<LocalDate> days) {
                String files = days.stream()
                        .map(day -> LocalDuckDb.literal(file(byDay.get(day)).toString()))
                        .collect(Collectors.joining(", "));
                if (files.isEmpty()) {
                    return NO_ROWS;
                }
                return "SELECT " + COLUMNS + " FROM read_parquet([" + files + "])";
            }
        };
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
