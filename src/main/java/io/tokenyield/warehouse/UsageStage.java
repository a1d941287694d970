package io.tokenyield.warehouse;

import io.tokenyield.sql.SqlFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.UncategorizedSQLException;

/**
 * Usage days that were streamed from a server, typed by the statement that files use, as Parquet beside DuckDB's spill, so that
 * memory holds some hundred thousand rows however many a day has. Gone with the DuckDB that reads them.
 */
final class UsageStage {
    private static final List<String> COLUMNS =
            ContractTable.named("usage_event").columns();

    private final LocalDuckDb duckDb;
    private final StagedRows rows;
    private final Map<LocalDate, Path> fileByDay = new HashMap<>();

    /** Where the rows of a day come from; their columns are those of the contract in its order. */
    @FunctionalInterface
    interface DaySource {
        void stream(LocalDate usageDay, MySqlSource.RowSink sink);
    }

    UsageStage(LocalDuckDb duckDb) {
        this.duckDb = duckDb;
        this.rows = new StagedRows(duckDb);
    }

    /** The day's typed rows as a statement; they are fetched when they are not there yet. */
    String day(LocalDate usageDay, DaySource source) {
        Path file = fileByDay.computeIfAbsent(usageDay, day -> fetch(day, source));
        return "SELECT * FROM read_parquet(" + LocalDuckDb.literal(file.toString()) + ")";
    }

    void forget(LocalDate usageDay) {
        Path file = fileByDay.remove(usageDay);
        if (file != null) {
            delete(file);
        }
    }

    /** Rows without a time that can be are read as text, so that what stands there can be shown. */
    private Path fetch(LocalDate usageDay, DaySource source) {
        Path file = duckDb.folder().resolve("usage-" + usageDay + ".parquet");
        Loading loading = new Loading(file, usageDay.equals(SurveyedDay.UNDATED));
        source.stream(usageDay, loading::take);
        if (loading.hasOddValue) {
            delete(file);
            loading = new Loading(file, true);
            source.stream(usageDay, loading::take);
        }
        return file;
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
        private final Path file;
        private final boolean asText;
        private boolean hasOddValue;

        private Loading(Path file, boolean asText) {
            this.file = file;
            this.asText = asText;
        }

        void take(ResultSet result) throws SQLException {
            StagedColumns columns = asText
                    ? StagedColumns.asText(COLUMNS, result.getMetaData())
                    : StagedColumns.typed(COLUMNS, result.getMetaData());
            Map<String, String> values = UsageColumns.expressions(columns.typeByColumn());
            values.put("source", columns.relation(rows.relation()));
            values.put("filter", "TRUE");
            rows.open(columns, result);
            try {
                duckDb.run("COPY (" + SqlFile.text("warehouse/typed/usage_typed.sql", values) + ") TO "
                        + LocalDuckDb.literal(file.toString()) + " (FORMAT parquet)");
            } catch (UncategorizedSQLException e) {
                SQLException failure = rows.failure();
                if (failure == null) {
                    throw e;
                }
                if (!(failure instanceof StagedColumns.NotOfItsType)) {
                    throw failure;
                }
                hasOddValue = true;
            }
        }
    }
}
