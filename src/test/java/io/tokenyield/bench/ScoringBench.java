package io.tokenyield.bench;

import io.tokenyield.model.AccountingZone;
import io.tokenyield.model.Period;
import io.tokenyield.score.ScoreParameters;
import io.tokenyield.scoring.ScoreMonths;
import io.tokenyield.scoring.ScoreVersions;
import io.tokenyield.sql.FastInsert;
import io.tokenyield.testing.TestMart;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The step score of one night, all months of it with a baseline that is frozen anew, beside reading the rows of the roll-up
 * that it is made of: 100,000 people in 50 groups, 90 days, nine units of work each. {@code make bench BENCH=score}.
 */
final class ScoringBench {
    private static final int ROUNDS = 3;
    private static final int PEOPLE = Integer.getInteger("bench.people", 100_000);
    private static final int DAYS = 90;
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 8, 25);
    private static final ScoreParameters SEASON = ScoreParameters.STANDARD.with(
            Map.of("window_days", new BigDecimal(28), "maturity_days", new BigDecimal(7)));

    private ScoringBench() {}

    /** Prints a table. */
    static void run() throws Exception {
        try (TestMart mart = TestMart.fresh()) {
            fill(mart);
            System.out.println("| round | rows read | wall s reading | people scored | wall s scoring | ratio |");
            System.out.println("|---|---|---|---|---|---|");
            for (int round = 0; round <= ROUNDS; round++) {
                mart.execute(
                        "DELETE FROM score",
                        "DELETE FROM person_window",
                        "DELETE FROM baseline",
                        "DELETE FROM baseline_group");
                long began = System.nanoTime();
                long rows = read(mart);
                long between = System.nanoTime();
                score(mart);
                double reading = (between - began) / 1e9;
                double scoring = (System.nanoTime() - between) / 1e9;
                System.out.printf(
                        "| %s | %,d | %.1f | %s | %.1f | %.2f |%n",
                        round == 0 ? "warm-up" : "" + round,
                        rows,
                        reading,
                        mart.rows("SELECT COUNT(score) FROM score"),
                        scoring,
                        scoring / reading);
            }
        }
    }

    private static void score(TestMart mart) {
        LocalDate asOf = FIRST_DAY.plusDays(DAYS);
        ScoreMonths months = new ScoreMonths(mart.dataSource(), ScoreVersions.only(SEASON), AccountingZone.UTC, asOf);
        TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(mart.dataSource()));
        for (Period month : months.months()) {
            transaction.executeWithoutResult(status -> months.score(month));
        }
    }

    /** Person, day and cost, as a stream. */
    private static long read(TestMart mart) throws Exception {
        try (Connection connection = mart.dataSource().getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "SELECT person_id, accounting_day, constant_amount FROM usage_cost")) {
            select.setFetchSize(Integer.MIN_VALUE);
            long rows = 0;
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    row.getString(1);
                    row.getObject(2, LocalDate.class);
                    row.getBigDecimal(3);
                    rows++;
                }
            }
            return rows;
        }
    }

    private static void fill(TestMart mart) {
        mart.execute("CREATE TABLE bench_number (n INT PRIMARY KEY)");
        new FastInsert(mart.dataSource(), "bench_number", List.of("n"))
                .insert(IntStream.range(0, PEOPLE).boxed().iterator(), (insert, n) -> insert.setInt(1, n));
        mart.execute(
                "INSERT INTO ref_person (person_id, valid_from, display_name, email, team, cost_centre, known_from,"
                        + " role_family, stack) SELECT CONCAT('P', n), '2026-01-01', 'Somebody', '', CONCAT('T', n MOD 5000),"
                        + " CONCAT('C', n MOD 500), '2026-01-01', 'developer', CONCAT('S', n MOD 50) FROM bench_number",
                "INSERT INTO ref_demand_owner (person_id, valid_from, known_from) VALUES ('P0', '2026-01-01', '2026-01-01')");
        for (int day = 0; day < DAYS; day++) {
            mart.jdbc()
                    .sql(
                            "INSERT INTO usage_cost (accounting_day, bucket, line_no, account, person_id, team, cost_centre,"
                                    + " tool, provider, model, billed_by, priced, currency, requests, input_tokens,"
                                    + " output_tokens, cache_read_tokens, cache_write_tokens, credits, included_credits, amount,"
                                    + " constant_amount, constant_currency, reason) SELECT :day, n MOD 16, n, CONCAT('p', n),"
                                    + " CONCAT('P', n), 'T', 'C', 'claude_code', 'anthropic', 'sonnet', 'tokens', TRUE, 'USD',"
                                    + " 20, 100000, 10000, 0, 0, 0, 0, 5, (n * 7919 + :number * 104729) MOD 1000 / 100, 'USD', ''"
                                    + " FROM bench_number")
                    .param("day", FIRST_DAY.plusDays(day))
                    .param("number", day)
                    .update();
        }
        for (int unit = 0; unit < DAYS / 10; unit++) {
            mart.jdbc()
                    .sql("INSERT INTO unit (root, tickets, lead_person_id, demand_person_id, demand_is_owner,"
                            + " first_resolved_at, is_repair, value, reason) SELECT CONCAT('U', :unit, '-', n), 1,"
                            + " CONCAT('P', n), 'P0', TRUE, :at, FALSE, 1, '' FROM bench_number")
                    .param("unit", unit)
                    .param("at", FIRST_DAY.plusDays(10L * unit + 5) + " 12:00:00")
                    .update();
        }
        mart.execute(
                "INSERT INTO unit_share (root, person_id, share, is_lead) SELECT root, lead_person_id, 1, TRUE FROM unit",
                "INSERT INTO delivery_commit (repository, sha, branch, author, committed_at, subject, additions, deletions,"
                        + " files_changed, is_merge, reverts_sha, pull_request) SELECT 'shop', root, 'main',"
                        + " lead_person_id, first_resolved_at, '', 50, 0, 1, FALSE, '', '' FROM unit",
                "INSERT INTO delivery_commit_ticket (repository, sha, ticket_key, named_in, is_known, key_no)"
                        + " SELECT 'shop', root, root, 'column', TRUE, 1 FROM unit",
                "DROP TABLE bench_number");
    }
}
