package io.tokenyield.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokenyield.bench.naive.NaiveJob;
import io.tokenyield.testing.TestDatabase;
import io.tokenyield.testing.TestRun;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What measurements rest on: the data is the same each time and as it is said to be, and baselines do the same work. */
class MadeWarehouseTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 9, 14);
    private static final LocalDate TUESDAY = LocalDate.of(2026, 9, 15);
    /** 80 people; a weekday has 5,000 rows. */
    private static final Company COMPANY = Company.of(80, 120_000);

    @TempDir
    private Path folder;

    @Test
    void a_day_has_the_same_rows_each_time_and_whatever_days_are_made_with_it() throws Exception {
        MadeWarehouse.write(COMPANY, TUESDAY, TUESDAY, folder.resolve("alone"));
        MadeWarehouse.write(COMPANY, MONDAY, TUESDAY, folder.resolve("two"));

        String rows = "SELECT COUNT(*), SUM(hash(u)) FROM '%s/usage_event.parquet' u WHERE occurred_at >= '2026-09-15'";
        assertThat(ask(rows.formatted(folder.resolve("two")))).isEqualTo(ask(rows.formatted(folder.resolve("alone"))));
        for (String table : MadeWarehouse.TABLES) {
            String all = "SELECT COUNT(*) > 0, SUM(hash(t)) FROM '%s/" + table + ".parquet' t";
            assertThat(ask(all.formatted(folder.resolve("two"))))
                    .as(table)
                    .isEqualTo(ask(all.formatted(folder.resolve("alone"))))
                    .first()
                    .asString()
                    .startsWith("true");
        }
    }

    @Test
    void a_weekend_has_a_quarter_of_a_weekday_and_a_hundredth_of_the_requests_is_repeated() throws Exception {
        MadeWarehouse.write(COMPANY, LocalDate.of(2026, 9, 12), MONDAY, folder);

        String usage = "'" + folder.resolve("usage_event.parquet") + "'";
        assertThat(ask(
                        "SELECT CAST(occurred_at AS DATE), COUNT(*) BETWEEN 1200 AND 1300, COUNT(*) BETWEEN 4900 AND 5100"
                                + " FROM " + usage + " GROUP BY 1 ORDER BY 1"))
                .containsExactly("2026-09-12 true false", "2026-09-13 true false", "2026-09-14 false true");
        assertThat(ask("SELECT COUNT(*) BETWEEN 80 AND 150, SUM(days - 1) FROM (SELECT request_id, COUNT(DISTINCT"
                        + " CAST(occurred_at AS DATE)) AS days FROM " + usage + " GROUP BY 1 HAVING COUNT(*) > 1)"))
                .containsExactly("true 40");
        assertThat(ask("SELECT COUNT(*) FILTER (ticket_key IS NULL) * 100 // COUNT(*) BETWEEN 17 AND 23, COUNT(DISTINCT"
                        + " model), COUNT(DISTINCT event_id) = COUNT(*) FROM " + usage))
                .containsExactly("true 12 true");
    }

    @Test
    void the_naive_job_prices_every_event_as_the_ledger_does() throws Exception {
        MadeWarehouse.write(COMPANY, TUESDAY, TUESDAY, folder.resolve("warehouse"));
        try (TestDatabase source = TestDatabase.create("source");
                TestDatabase target = TestDatabase.create("naive");
                TestRun run = TestRun.of(source, folder.resolve("out"))) {
            TestDatabase.Login from = source.login();
            TestDatabase.Login to = target.login();
            WarehouseLoader.load(folder.resolve("warehouse"), from.url(), from.user(), from.password());
            run.night("2026-09-15");
            NaiveJob.main(new String[] {
                "tuned", from.url(), from.user(), from.password(), to.url(), to.user(), to.password(), "2026-09-15"
            });

            // Of a stream that was written twice the naive job pays both rows, ours the one with more output.
            String once = "SELECT SUM(n.amount_usd) FROM " + target.name() + ".naive_ledger n JOIN " + source.name()
                    + ".usage_event u ON u.event_id = n.event_id WHERE NOT EXISTS (SELECT 1 FROM " + source.name()
                    + ".usage_event more WHERE more.request_id = u.request_id AND (more.output_tokens >"
                    + " u.output_tokens OR more.output_tokens = u.output_tokens AND more.ingested_at < u.ingested_at))";
            assertThat(run.rows("SELECT SUM(amount) FROM ledger_entry WHERE charge_category = 'Usage'"))
                    .isEqualTo(run.rows(once))
                    .isNotEqualTo(List.of("null"));
        }
    }

    private static List<String> ask(String query) throws SQLException {
        try (Connection duckDb = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duckDb.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            List<String> lines = new ArrayList<>();
            while (row.next()) {
                StringBuilder line = new StringBuilder(String.valueOf(row.getString(1)));
                for (int column = 2; column <= row.getMetaData().getColumnCount(); column++) {
                    line.append(' ').append(row.getString(column));
                }
                lines.add(line.toString());
            }
            return lines;
        }
    }
}
