package io.tokenyield.warehouse;

import io.tokenyield.sql.SqlFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;

/**
 * Usage days that were streamed from a server, typed by the statement that files use, as Parquet beside DuckDB's spill, so that
 * memory holds some hundred thousand rows however many a day has. Gone with the DuckDB that reads them.
 */
final class UsageStage {
    private static final String ROWS = "usage_event_rows";
    private static final int ROWS_A_FILE = 491_520;
    private static final List<String> COLUMNS =
            ContractTable.named("usage_event").columns();

    private final LocalDuckDb duckDb;
    private final Map<LocalDate, List<Path>> filesByDay = new HashMap<>();

    /** Where the rows of a day come from; their columns are those of the contract in its order. */
    @FunctionalInterface
    interface DaySource {
        void stream(LocalDate usageDay, MySqlSource.RowSink sink);
    }

    UsageStage(LocalDuckDb duckDb) {
        this.duckDb = duckDb;
    }

    /** The day's typed rows as a statement; they are fetched when they are not there yet. */
    String day(LocalDate usageDay, DaySource source) {
        List<Path> files = filesByDay.computeIfAbsent(usageDay, day -> fetch(day, source));
        return "SELECT * FROM read_parquet(["
                + files.stream()
                        .map(file -> LocalDuckDb.literal(file.toString()))
                        .collect(Collectors.joining(", "))
                + "])";
    }

    void forget(LocalDate usageDay) {
        List<Path> files = filesByDay.remove(usageDay);
        if (files != null) {
            files.forEach(UsageStage::delete);
        }
    }

    /** Rows without a time that can be are read as text, so that what stands there can be shown. */
    private List<Path> fetch(LocalDate usageDay, DaySource source) {
        Loading loading = new Loading(usageDay, usageDay.equals(SurveyedDay.UNDATED));
        source.stream(usageDay, loading::take);
        if (loading.hasOddValue) {
            loading.files.forEach(UsageStage::delete);
            loading = new Loading(usageDay, true);
            source.stream(usageDay, loading::take);
        }
        return loading.files;
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One day on its way. */
    private final class Loading {
        private final LocalDate usageDay;
        private final boolean asText;
        private final List<Path> files = new ArrayList<>();
        private boolean hasOddValue;

        private Loading(LocalDate usageDay, boolean asText) {
            this.usageDay = usageDay;
            this.asText = asText;
        }

        void take(ResultSet rows) throws SQLException {
            StagedColumns columns = asText
                    ? StagedColumns.asText(COLUMNS, rows.getMetaData())
                    : StagedColumns.typed(COLUMNS, rows.getMetaData());
            String definition = columns.typeByColumn().entrySet().stream()
                    .map(column -> column.getKey() + " " + column.getValue())
                    .collect(Collectors.joining(", "));
            try {
                boolean more = true;
                while (more) {
                    duckDb.run("CREATE OR REPLACE TABLE " + ROWS + " (" + definition + ")");
                    more = fill(columns, rows);
                    files.add(write(columns));
                }
            } catch (StagedColumns.NotOfItsType oddValue) {
                hasOddValue = true;
            }
            duckDb.run("DROP TABLE " + ROWS);
        }

        /** @return whether there may be more rows */
        private boolean fill(StagedColumns columns, ResultSet rows) throws SQLException {
            try (DuckDBAppender appender = duckDb.connection().createAppender("main", ROWS)) {
                for (int row = 0; row < ROWS_A_FILE; row++) {
                    if (!rows.next()) {
                        return false;
                    }
                    columns.append(rows, appender);
                }
            }
            return true;
        }

        private Path write(StagedColumns columns) {
            Map<String, String> values = UsageColumns.expressions(columns.typeByColumn());
            values.put("source", ROWS);
            values.put("filter", "TRUE");
            Path file = duckDb.folder().resolve("usage-" + usageDay + "-" + files.size() + ".parquet");
            duckDb.run("COPY (" + SqlFile.text("warehouse/typed/usage_typed.sql", values) + ") TO "
                    + LocalDuckDb.literal(file.toString()) + " (FORMAT parquet)");
            return file;
        }
    }
}
