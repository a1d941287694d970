package io.tokenyield.warehouse;

import java.sql.ResultSetMetaData;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A warehouse in MySQL, or in what speaks its protocol. A usage day is streamed once, as it is, into DuckDB, where the
 * same statements run as on files: less work in all than grouping in the server, and far less load on it.
 */
final class MySqlWarehouse implements Warehouse {
    private final MySqlSource source;
    private final JdbcTemplate jdbc;
    private final String description;
    private final LocalDuckDb duckDb;
    private final RequestKeys requestKeys;
    private List<SurveyedDay> survey;

    MySqlWarehouse(MySqlSource source, String description, LocalDuckDb duckDb, RequestKeys requestKeys) {
        this.source = source;
        this.jdbc = source.jdbc();
        this.description = description;
        this.duckDb = duckDb;
        this.requestKeys = requestKeys;
    }

    @Override
    public String description() {
        return description;
    }

    @Override
    public List<String> columnsOf(String table) {
        return jdbc.queryForList(
                "SELECT column_name FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = ?"
                        + " ORDER BY ordinal_position",
                String.class,
                table);
    }

    @Override
    public long countRows(String table) {
        Long rows = jdbc.queryForObject("SELECT COUNT(*) FROM " + quoted(table), Long.class);
        return rows == null ? 0 : rows;
    }

    @Override
    public void forEach(String table, Consumer<Map<String, String>> sink) {
        if (columnsOf(table).isEmpty()) {
            return;
        }
        source.stream("read " + table, "SELECT * FROM " + quoted(table), rows -> {
            ResultSetMetaData meta = rows.getMetaData();
            JdbcText text = new JdbcText(meta);
            while (rows.next()) {
                Map<String, String> values = new LinkedHashMap<>();
                for (int i = 1; i <= text.columns(); i++) {
                    values.put(meta.getColumnLabel(i), text.of(rows, i));
                }
                sink.accept(values);
            }
        });
    }

    @Override
    public LocalTables localTables(List<String> tables) {
        LocalTables local = new LocalTables(duckDb);
        tables.forEach(table -> local.add(table, this));
        return local;
    }

    /** Once a snapshot, and what is fetched by it afterwards is what it has seen. */
    @Override
    public List<SurveyedDay> survey() {
        if (survey == null || !source.hasSnapshot()) {
            survey = null;
            source.beginSnapshot();
            survey = new MySqlSurvey(source).days();
        }
        return survey;
    }

    /** Days that are asked for stay; of others only the keys are wanted, so one at a time is held. */
    @Override
    public LocalUsage localUsage(Set<LocalDate> days, List<SurveyedDay> survey) {
        UsageStage stage = new UsageStage(duckDb);
        try {
            for (LocalDate day : days) {
                requestKeys.keep(survey, day, stage.day(day, this::stream));
            }
            for (SurveyedDay day : survey) {
                if (!requestKeys.has(day)) {
                    requestKeys.keep(survey, day.usageDay(), stage.day(day.usageDay(), this::stream));
                    stage.forget(day.usageDay());
                }
            }
        } finally {
            source.endSnapshot();
        }
        return new LocalUsage(duckDb, requestKeys.of(survey), day -> stage.day(day, this::stream));
    }

    @Override
    public LocalUsage usageByDay() {
        UsageStage stage = new UsageStage(duckDb);
        return new LocalUsage(duckDb, null, day -> stage.day(day, this::stream));
    }

    /** Streams the rows of one UTC day, or those without a time that can be, without holding them. */
    private void stream(LocalDate usageDay, MySqlSource.RowSink sink) {
        source.stream("read usage of " + usageDay, dayStatement(usageDay), sink);
    }

    /** Half-open and on the column as it is, so that a server reads the day's partition or a range of an index. */
    static String dayStatement(LocalDate usageDay) {
        String columns = String.join(", ", ContractTable.named("usage_event").columns());
        String condition = usageDay.equals(SurveyedDay.UNDATED)
                ? "occurred_at IS NULL OR occurred_at < '2000-01-01 00:00:00' OR occurred_at >= '2100-01-01 00:00:00'"
                : "occurred_at >= '" + usageDay + " 00:00:00' AND occurred_at < '" + usageDay.plusDays(1)
                        + " 00:00:00'";
        return "SELECT " + columns + " FROM usage_event WHERE " + condition;
    }

    @Override
    public void close() {
        try {
            duckDb.close();
        } finally {
            source.close();
        }
    }

    /** Names come from the contract, never from outside. */
    private static String quoted(String table) {
        return "`" + ContractTable.named(table).name() + "`";
    }
}
