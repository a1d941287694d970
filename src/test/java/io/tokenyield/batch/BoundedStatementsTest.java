package io.tokenyield.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokenyield.sql.SqlFile;
import io.tokenyield.testing.TestRun;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** What a night looks at does not grow with the history behind it: rows that the server reads, with and without 400 days more. */
class BoundedStatementsTest {
    private static final List<String> CHECKS = List.of(
            "all_usage_is_costed",
            "attribution_equals_usage_cost",
            "daily_usage_equals_sessions",
            "ledger_equals_priced_usage",
            "month_equals_its_days",
            "summary_equals_ledger",
            "tickets_equal_usage_cost");

    private static final Map<String, List<String>> DAYS_BY_TABLE = Map.of(
            "usage_rollup", List.of("usage_day", "accounting_day"),
            "usage_daily", List.of("usage_day", "accounting_day"),
            "usage_cost", List.of("accounting_day"),
            "usage_attribution", List.of("accounting_day"),
            "summary_person_day", List.of("service_date"));

    @RegisterExtension
    private final TestRun run = TestRun.with(folder -> {
        for (int i = 1; i <= 9; i++) {
            folder.usage("e" + i, "2026-10-0" + (i + 2) / 3 + "T10:00:00Z");
        }
        return folder;
    });

    @Test
    void controls_read_what_the_run_touched() throws SQLException {
        run.backfill("2026-10-01", "2026-10-02");
        run.night("2026-10-03");
        analyze();
        Map<String, Long> before = rowsRead();

        lengthenHistory(100);

        Map<String, Long> after = rowsRead();
        before.forEach((check, rows) ->
                assertThat(after.get(check)).as("rows that %s reads", check).isLessThan(rows + 50));
    }

    @Test
    void what_operators_watch_is_read_of_the_last_days_of_use() throws SQLException {
        run.backfill("2026-10-01", "2026-10-03");
        analyze();
        long before = rowsReadByMetrics();

        lengthenHistory(2);

        assertThat(rowsReadByMetrics()).as("rows that metrics reads").isLessThan(before + 50);
    }

    private long rowsReadByMetrics() throws SQLException {
        return rowsRead("batch/metrics", Map.of("runId", "backfill-2026-10-01-2026-10-03-1", "job", "nightly"), 11);
    }

    @Test
    void attribution_of_a_day_reads_the_changes_around_it() throws SQLException {
        run.backfill("2026-10-01", "2026-10-02");
        changesOnEachOfTheLast(0, 10);
        long before = rowsReadByAttribution();

        changesOnEachOfTheLast(10, 900);

        assertThat(rowsReadByAttribution()).as("rows that changes_around reads").isLessThan(before + 50);
    }

    /** One at noon of each of these days before 2 October 2026, on main, naming a ticket. */
    private void changesOnEachOfTheLast(int from, int to) {
        Map.of(
                        "delivery_commit (repository, sha, branch, author, committed_at, subject, additions, deletions,"
                                + " files_changed, is_merge, reverts_sha, pull_request)",
                        "'shop', CONCAT('c', number), 'main', 'P001', TIMESTAMP '2026-10-02 12:00:00' - INTERVAL number"
                                + " DAY, 'SHOP-1', 10, 0, 1, FALSE, '', ''",
                        "delivery_commit_ticket (repository, sha, ticket_key, named_in, is_known)",
                        "'shop', CONCAT('c', number), 'SHOP-1', 'subject', TRUE",
                        "delivery_commit_copy (repository, sha, branch, change_repository, change_sha, how, row_count)",
                        "'shop', CONCAT('c', number), 'main', 'shop', CONCAT('c', number), 'change', 1")
                .forEach((table, values) -> run.mart()
                        .execute("INSERT INTO " + table + " WITH RECURSIVE n AS (SELECT " + from
                                + " AS number UNION ALL SELECT number + 1 FROM n WHERE number < " + (to - 1)
                                + ") SELECT " + values + " FROM n"));
        List.of("delivery_commit", "delivery_commit_ticket", "delivery_commit_copy")
                .forEach(table -> run.rows("ANALYZE TABLE " + table));
    }

    private long rowsReadByAttribution() throws SQLException {
        return rowsRead(
                "attribution/changes_around", Map.of("from", "2026-10-01 00:00:00", "to", "2026-10-03 00:00:00"), 2);
    }

    /** Of ten times as many people ten times as many rows, not a hundred times. */
    @Test
    void spend_on_units_is_read_once_for_each_person_not_for_each_pair_of_them() throws SQLException {
        run.backfill("2026-10-01", "2026-10-02");
        run.mart().execute("INSERT INTO unit_ticket (ticket_key, root) VALUES ('SHOP-1', 'SHOP-1')");
        peopleWhoWorkOnOneTicketForTenDays(1, 20);
        long before = rowsReadForUnits(20);

        peopleWhoWorkOnOneTicketForTenDays(21, 200);

        assertThat(rowsReadForUnits(200)).as("rows that unit_spend reads").isLessThan(20 * before);
    }

    private void peopleWhoWorkOnOneTicketForTenDays(int first, int last) {
        String numbers = " WITH RECURSIVE n AS (SELECT " + first
                + " AS number UNION ALL SELECT number + 1 FROM n WHERE number < " + last
                + "), d AS (SELECT 0 AS days UNION ALL SELECT days + 1 FROM d WHERE days < 9) ";
        String columns = String.join(
                ", ",
                run.rows("SELECT column_name FROM information_schema.columns WHERE table_schema = DATABASE()"
                        + " AND table_name = 'usage_cost' ORDER BY ordinal_position"));
        run.mart()
                .execute("INSERT INTO usage_cost (" + columns + ")" + numbers + "SELECT "
                        + columns.replace("accounting_day", "TIMESTAMPADD(DAY, d.days, DATE '2026-08-01')")
                                .replace("line_no", "1000 + n.number")
                                .replace("person_id", "CONCAT('Q', n.number)")
                        + " FROM (SELECT * FROM usage_cost WHERE accounting_day = '2026-10-01' LIMIT 1) u CROSS JOIN n"
                        + " CROSS JOIN d");
        run.mart()
                .execute("INSERT INTO usage_attribution (accounting_day, bucket, line_no, person_id, tool, repository,"
                        + " ticket_key, rule_name, currency, requests, tokens, credits, amount) SELECT accounting_day, bucket,"
                        + " line_no, person_id, tool, '', 'SHOP-1', 'event_ticket', currency, requests, 1, 0, amount"
                        + " FROM usage_cost WHERE accounting_day BETWEEN '2026-08-01' AND '2026-08-10'"
                        + " AND line_no BETWEEN 1000 + " + first + " AND 1000 + " + last);
        List.of("usage_cost", "usage_attribution", "unit_ticket").forEach(table -> run.rows("ANALYZE TABLE " + table));
    }

    private long rowsReadForUnits(int people) throws SQLException {
        return rowsRead("signal/unit_spend", Map.of("firstDay", "2026-08-01", "endDay", "2026-09-01"), people);
    }

    /** Days of three years, like those there are and so many days before them. */
    private void lengthenHistory(int daysBefore) {
        DAYS_BY_TABLE.forEach((table, days) -> {
            List<String> columns = run.rows("SELECT column_name FROM information_schema.columns"
                    + " WHERE table_schema = DATABASE() AND table_name = '" + table + "' ORDER BY ordinal_position");
            String values = String.join(", ", columns);
            for (String day : days) {
                values = values.replaceFirst(
                        "\\b" + day + "\\b", day + " - INTERVAL (" + daysBefore + " + n.number) DAY");
            }
            run.mart()
                    .execute("INSERT INTO " + table + " (" + String.join(", ", columns)
                            + ") WITH RECURSIVE n AS (SELECT 1 AS"
                            + " number UNION ALL SELECT number + 3 FROM n WHERE number < 1200) SELECT " + values
                            + " FROM " + table + " CROSS JOIN n");
        });
        analyze();
    }

    private void analyze() {
        DAYS_BY_TABLE.keySet().forEach(table -> run.rows("ANALYZE TABLE " + table));
    }

    private Map<String, Long> rowsRead() throws SQLException {
        Map<String, Long> rowsByCheck = new TreeMap<>();
        for (String check : CHECKS) {
            rowsByCheck.put(check, rowsRead("check/" + check, Map.of("runId", "nightly-2026-10-03-1"), 0));
        }
        return rowsByCheck;
    }

    /** That the server reads to give an answer of so many rows. */
    private long rowsRead(String statement, Map<String, ?> parameters, int answer) throws SQLException {
        try (Connection connection = run.mart().dataSource().getConnection()) {
            NamedParameterJdbcTemplate jdbc =
                    new NamedParameterJdbcTemplate(new SingleConnectionDataSource(connection, true));
            long before = handlerReads(jdbc);
            assertThat(jdbc.queryForList(SqlFile.text(statement + ".sql"), parameters))
                    .hasSize(answer);
            return handlerReads(jdbc) - before;
        }
    }

    private static long handlerReads(NamedParameterJdbcTemplate jdbc) {
        return jdbc.query("SHOW SESSION STATUS LIKE 'Handler_read%'", (row, number) -> row.getLong(2)).stream()
                .mapToLong(Long::longValue)
                .sum();
    }
}
