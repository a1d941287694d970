package io.tokenyield.warehouse;

import io.tokenyield.model.Sha256;
import io.tokenyield.sql.SqlFile;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcUtils;

/**
 * A warehouse in MySQL, or in what speaks its protocol. A usage day is streamed once, as it is, into DuckDB, where the
 * same statements run as on files: less work in all than grouping in the server, and far less load on it.
 */
final class MySqlWarehouse implements Warehouse {
    private final DataSource source;
    private final JdbcTemplate jdbc;
    private final String description;
    private final LocalDuckDb duckDb;
    private final RequestKeys requestKeys;

    MySqlWarehouse(DataSource source, String description, LocalDuckDb duckDb, RequestKeys requestKeys) {
        this.source = source;
        this.jdbc = new JdbcTemplate(source);
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
    public List<Map<String, String>> read(String table) {
        List<Map<String, String>> rows = new ArrayList<>();
        forEach(table, rows::add);
        return rows;
    }

    @Override
    public void forEach(String table, Consumer<Map<String, String>> sink) {
        if (columnsOf(table).isEmpty()) {
            return;
        }
        stream("read " + table, "SELECT * FROM " + quoted(table), rows -> {
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
    public List<SurveyedDay> survey() {
        return jdbc.query(SqlFile.text("warehouse/mysql/usage_survey.sql"), (row, number) -> {
            LocalDate day = row.getObject(1, LocalDate.class);
            LocalDateTime newest = row.getObject(3, LocalDateTime.class);
            return new SurveyedDay(
                    day == null ? SurveyedDay.UNDATED : day,
                    row.getLong(2),
                    newest == null ? null : newest.toInstant(ZoneOffset.UTC),
                    Sha256.ofFields(List.of(row.getLong(2), row.getString(4))));
        });
    }

    @Override
    public LocalUsage localUsage(Set<LocalDate> days, List<SurveyedDay> survey) {
        UsageStage stage = new UsageStage(duckDb);
        for (LocalDate day : days) {
            stage.add(day, this::stream);
            requestKeys.keep(survey, day, UsageStage.TYPED);
        }
        for (SurveyedDay day : survey) {
            if (!requestKeys.has(day)) {
                stage.open("usage_keys_of_day", day.usageDay(), this::stream);
                requestKeys.keep(survey, day.usageDay(), "usage_keys_of_day");
            }
        }
        requestKeys.openAs("request_row", survey);
        return stagedByDay(stage);
    }

    @Override
    public LocalUsage usageByDay() {
        return stagedByDay(new UsageStage(duckDb));
    }

    private LocalUsage stagedByDay(UsageStage stage) {
        return new LocalUsage(duckDb, day -> {
            if (!stage.has(day)) {
                stage.add(day, this::stream);
            }
            return LocalUsage.dayOf(UsageStage.TYPED, day);
        });
    }

    /** Streams the rows of one UTC day, or those without a time that can be, without holding them. */
    private void stream(LocalDate usageDay, UsageStage.RowSink sink) {
        String columns = String.join(", ", ContractTable.named("usage_event").columns());
        String condition = usageDay.equals(SurveyedDay.UNDATED)
                ? "occurred_at IS NULL OR occurred_at < '2000-01-01 00:00:00' OR occurred_at >= '2100-01-01 00:00:00'"
                : "occurred_at >= '" + usageDay + " 00:00:00' AND occurred_at < '" + usageDay.plusDays(1)
                        + " 00:00:00'";
        String sql = "SELECT " + columns + " FROM usage_event WHERE " + condition;
        stream("read usage of " + usageDay, sql, sink);
    }

    private void stream(String task, String sql, UsageStage.RowSink sink) {
        Connection connection = null;
        try {
            connection = source.getConnection();
            try (Statement statement =
                    connection.createStatement(ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY)) {
                statement.setFetchSize(Integer.MIN_VALUE);
                try (ResultSet rows = statement.executeQuery(sql)) {
                    sink.take(rows);
                }
            }
        } catch (SQLException e) {
            throw jdbc.getExceptionTranslator().translate(task, sql, e);
        } finally {
            JdbcUtils.closeConnection(connection);
        }
    }

    @Override
    public List<InputSource> inputs() {
        List<InputSource> inputs = new ArrayList<>();
        for (ContractTable table : ContractTable.all()) {
            if (!columnsOf(table.name()).isEmpty()) {
                inputs.add(new InputSource(table.name(), -1, ""));
            }
        }
        return inputs;
    }

    @Override
    public void close() {
        duckDb.close();
        if (source instanceof AutoCloseable pool) {
            try {
                pool.close();
            } catch (Exception e) {
                throw new IllegalStateException("cannot close the warehouse's connections", e);
            }
        }
    }

    /** Names come from the contract, never from outside. */
    private static String quoted(String table) {
        return "`" + ContractTable.named(table).name() + "`";
    }
}
