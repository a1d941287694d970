package io.tokenyield.warehouse;

import io.tokenyield.model.ContractBroken;
import io.tokenyield.model.Problem;
import io.tokenyield.sql.FastInsert;
import io.tokenyield.sql.SqlFile;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of a usage day that break a rule: kept with the rule, never priced, never lost. */
final class DayQuarantine {
    private static final int SHOWN = 3;
    private static final List<String> COLUMNS = List.of(
            "source_table", "source_day", "line_no", "row_key", "column_name", "bad_value", "rule_name", "row_count");

    private final DataSource mart;
    private final JdbcClient jdbc;

    private record Rejected(String key, String column, String value, String rule, long rows) {}

    DayQuarantine(DataSource mart) {
        this.mart = mart;
        this.jdbc = JdbcClient.create(mart);
    }

    /**
     * Replaces what is kept of the day.
     *
     * @return the number of rows of the source that it stands for
     */
    long fill(LocalDate usageDay, LocalDuckDb duckDb) {
        jdbc.sql("DELETE FROM quarantine WHERE source_table = 'usage_event' AND source_day = :usageDay")
                .param("usageDay", usageDay)
                .update();
        List<Rejected> rejected = duckDb.query(
                SqlFile.text("warehouse/duckdb/day_quarantine.sql"),
                row -> new Rejected(
                        row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getLong(5)));
        int[] line = new int[1];
        new FastInsert(mart, "quarantine", COLUMNS).insert(rejected, (insert, row) -> {
            insert.setString(1, "usage_event");
            insert.setDate(2, Date.valueOf(usageDay));
            insert.setInt(3, ++line[0]);
            insert.setString(4, row.key());
            insert.setString(5, row.column());
            insert.setString(6, row.value());
            insert.setString(7, row.rule());
            insert.setLong(8, row.rows());
        });
        return rejected.stream().mapToLong(Rejected::rows).sum();
    }

    /** What to say when the day has more of them than a source in order has. */
    ContractBroken tooMany(LocalDate usageDay, DayCounts counts) {
        String which = usageDay.equals(SurveyedDay.UNDATED) ? "without a readable time" : "of " + usageDay;
        return new ContractBroken(
                "table usage_event: " + counts.rowsQuarantined() + " of " + counts.rowsRead() + " rows "
                        + which + " break the rules, more than a source in order has:\n" + firstOf(usageDay)
                        + "\nMend the export, or allow more with --quarantine-max-rows or --quarantine-max-share; then run the"
                        + " same command again");
    }

    private String firstOf(LocalDate usageDay) {
        return jdbc
                .sql("SELECT row_key, column_name, bad_value, rule_name FROM quarantine"
                        + " WHERE source_table = 'usage_event' AND source_day = ? ORDER BY line_no LIMIT " + SHOWN)
                .params(usageDay)
                .query((row, number) -> new Problem(
                                "usage_event", row.getString(1), row.getString(2), row.getString(3), row.getString(4))
                        .sentence())
                .list()
                .stream()
                .collect(Collectors.joining("\n"));
    }
}
