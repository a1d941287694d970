package io.tokenyield.warehouse;

import io.tokenyield.sql.SqlFile;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duckdb.DuckDBAppender;

/** Usage days that were streamed from a server into DuckDB: first as text, then typed by the statement that files use. */
final class UsageStage {
    static final String TYPED = "usage_event_typed";
    private static final String TEXT = "usage_event_text";
    private static final List<String> COLUMNS =
            ContractTable.named("usage_event").columns();

    private final LocalDuckDb duckDb;
    private final Set<LocalDate> days = new HashSet<>();

    /** Takes the rows of a result set, whose columns are those of the contract in its order. */
    @FunctionalInterface
    interface RowSink {
        void take(ResultSet rows) throws SQLException;
    }

    /** Where the rows of a day come from. */
    @FunctionalInterface
    interface DaySource {
        void stream(LocalDate usageDay, RowSink sink);
    }

    UsageStage(LocalDuckDb duckDb) {
        this.duckDb = duckDb;
        duckDb.run("CREATE OR REPLACE TABLE " + TEXT + " (" + String.join(" VARCHAR, ", COLUMNS) + " VARCHAR)");
        duckDb.run("CREATE OR REPLACE TABLE " + TYPED + " AS " + typed() + " LIMIT 0");
    }

    boolean has(LocalDate usageDay) {
        return days.contains(usageDay);
    }

    /** Adds the day to the typed rows that are kept. */
    void add(LocalDate usageDay, DaySource source) {
        load(usageDay, source);
        duckDb.run("INSERT INTO " + TYPED + " " + typed());
        days.add(usageDay);
    }

    /** Gives the day's typed rows a name, until the next call. */
    void open(String view, LocalDate usageDay, DaySource source) {
        load(usageDay, source);
        duckDb.run("CREATE OR REPLACE TEMP VIEW " + view + " AS " + typed());
    }

    private void load(LocalDate usageDay, DaySource source) {
        duckDb.run("TRUNCATE " + TEXT);
        source.stream(usageDay, rows -> {
            JdbcText text = new JdbcText(rows.getMetaData());
            try (DuckDBAppender appender = duckDb.connection().createAppender("main", TEXT)) {
                while (rows.next()) {
                    appender.beginRow();
                    for (int i = 1; i <= text.columns(); i++) {
                        appender.append(text.of(rows, i));
                    }
                    appender.endRow();
                }
            }
        });
    }

    private static String typed() {
        Map<String, String> types = new LinkedHashMap<>();
        COLUMNS.forEach(column -> types.put(column, "VARCHAR"));
        Map<String, String> values = UsageColumns.expressions(types);
        values.put("source", TEXT);
        values.put("filter", "TRUE");
        return SqlFile.text("warehouse/duckdb/usage_typed.sql", values);
    }
}
