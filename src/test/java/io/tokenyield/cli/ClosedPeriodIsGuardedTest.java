package io.tokenyield.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tokenyield.sql.SqlFile;
import io.tokenyield.testing.ClosableMonth;
import io.tokenyield.testing.Commands;
import io.tokenyield.testing.Ended;
import io.tokenyield.testing.Grants;
import io.tokenyield.testing.TestDatabase;
import io.tokenyield.testing.TestMart;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The database itself refuses every change of a closed period, whoever tries: each trigger by its name. */
class ClosedPeriodIsGuardedTest {
    private static final Map<String, String> SLIPS = slips();

    @TempDir
    private static Path temporary;

    private static final TestMart MART = TestMart.fresh();
    private static TestDatabase.Login writer;

    @BeforeAll
    static void a_closed_month() {
        Commands commands = Commands.on(
                MART, ClosableMonth.in(temporary.resolve("warehouse")).write(), temporary.resolve("out"));
        for (String[] command :
                List.of(ClosableMonth.BACKFILL, ClosableMonth.close(temporary, ClosableMonth.ANSWERS))) {
            Ended ended = commands.run(command);
            assertThat(ended.exitCode()).as(ended.all()).isZero();
        }
        MART.execute(
                "INSERT INTO removed_detail VALUES ('2026-08', 'scores', '2026-10-25', 'x')",
                "INSERT INTO signal_review VALUES (NULL, '2026-09', 'P001', 'R', 'x', '2026-10-01', 'x', 'legitimate',"
                        + " '2026-10-01')",
                "INSERT INTO baseline VALUES ('2026-09', 'everybody', 'P001', 1, 1, NULL, '2026-10-01', 1)");
        writer = Grants.user(MART.database(), "writer");
    }

    @AfterAll
    static void giveBack() {
        MART.close();
    }

    static List<String> triggers() {
        return MartSchema.TRIGGERS;
    }

    @Test
    void each_trigger_has_a_slip_that_it_refuses() {
        assertThat(SLIPS.keySet()).containsExactlyInAnyOrderElementsOf(MartSchema.TRIGGERS);
    }

    @ParameterizedTest
    @MethodSource("triggers")
    void an_administrator_is_refused_with_the_words_of_the_trigger(String trigger) {
        Matcher words =
                Pattern.compile("MESSAGE_TEXT = '([^']+)'").matcher(SqlFile.text("mart/triggers/" + trigger + ".sql"));
        assertThat(words.find()).isTrue();
        List<String> before = all(trigger);

        assertThatThrownBy(() -> execute(MART.database().login(), SLIPS.get(trigger)))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining(words.group(1));

        assertThat(all(trigger)).isNotEmpty().isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("triggers")
    void the_writer_is_refused_by_the_trigger_or_has_no_right(String trigger) {
        List<String> before = all(trigger);

        assertThatThrownBy(() -> execute(writer, SLIPS.get(trigger)))
                .isInstanceOf(SQLException.class)
                .hasMessageMatching("(?s).*(denied|closed|append-only).*");

        assertThat(all(trigger)).isEqualTo(before);
    }

    private static List<String> all(String trigger) {
        return MART.rows("SELECT * FROM " + tableOf(trigger)).stream().sorted().toList();
    }

    private static String tableOf(String trigger) {
        Matcher table =
                Pattern.compile("ON (\\w+) FOR EACH ROW").matcher(SqlFile.text("mart/triggers/" + trigger + ".sql"));
        assertThat(table.find()).isTrue();
        return table.group(1);
    }

    private static void execute(TestDatabase.Login login, String sql) throws SQLException {
        try (Connection connection = login.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Map<String, String> slips() {
        Map<String, String> slips = new TreeMap<>();
        slips.put("ledger_no_update", "UPDATE ledger_entry SET reason = 'x'");
        slips.put("ledger_no_delete", "DELETE FROM ledger_entry");
        slips.put(
                "ledger_open_period_only",
                "INSERT INTO ledger_entry (entry_id, posting_id, posting_no, posted_on, period, service_date,"
                        + " charge_category, person_id, team, cost_centre, provider, tool, model, price_class, quantity, unit,"
                        + " currency, debit_account, credit_account, run_id, reason, chain, chain_no, chain_hash) VALUES ('x',"
                        + " 'x', 1, '2026-09-30', '2026-09', '2026-09-30', 'Usage', 'P001', '', '', '', '', '', 'input', 1,"
                        + " 'tokens', 'USD', 'expense:x', 'payable:x', 'x', '', 0, 1, '')");
        slips.put("period_is_not_deleted", "DELETE FROM period");
        slips.put("period_stays_closed", "UPDATE period SET status = 'OPEN'");
        slips.put(
                "removed_detail_closed_only",
                "INSERT INTO removed_detail VALUES ('2026-10', 'people', '2026-10-25', 'x')");
        slips.put("removed_detail_no_delete", "DELETE FROM removed_detail");
        slips.put("removed_detail_no_update", "UPDATE removed_detail SET removed_on = '2026-10-01'");
        slips.put("signal_review_kept", "DELETE FROM signal_review");
        slips.put("baseline_kept", "DELETE FROM baseline");
        guarded(slips, "frozen_row", "frozen_row", "content = ''", "('2026-09', 'x', 1, '')");
        guarded(slips, "tie_out", "tie_out", "invoice_lines = 9", "('2026-09', 'x', 'USD', 'usage', 1, 1, 0, 1)");
        guarded(
                slips,
                "tie_out_variance",
                "tie_out_variance",
                "reason = 'x'",
                "('2026-09', 'x', 'USD', 'usage', 'rounding', 1, '', FALSE, NULL)");
        guarded(
                slips,
                "person_day",
                "summary_person_day",
                "requests = 9",
                "('2026-09-30', 'x', 'USD', '', '', 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, NULL, NULL, NULL)");
        guarded(
                slips,
                "person_month",
                "summary_person_month",
                "requests = 9",
                "('2026-09', 'x', 'USD', '', '', 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, NULL, NULL, NULL)");
        guarded(
                slips,
                "person_ticket",
                "summary_person_ticket",
                "requests = 9",
                "('2026-09', 'x', '', '', '', 'USD', 0, 0)");
        guarded(
                slips,
                "ticket",
                "summary_ticket",
                "requests = 9",
                "('2026-09', 'x', 'USD', '', '', 0, 0, 0, NULL, NULL, NULL, NULL, 0, 0, 0, 0, 0, 0, '', NULL, NULL, '', NULL,"
                        + " '', '')");
        guarded(
                slips,
                "team_month",
                "summary_team_month",
                "requests = 9",
                "('2026-09', 'x', 'USD', 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, NULL, NULL, NULL, NULL, NULL)");
        guarded(
                slips,
                "team_week",
                "summary_team_week",
                "requests = 9",
                "('2026-09', '2026-09-28', 'x', 'USD', 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, NULL, NULL, NULL, NULL, NULL)");
        guarded(
                slips,
                "model_month",
                "summary_model_month",
                "requests = 9",
                "('2026-09', 'x', '', '', 'USD', 0, 0, 0, 0, 0, 0, 0, 0, 0, NULL, NULL, NULL, NULL, NULL)");
        return slips;
    }

    private static void guarded(Map<String, String> slips, String name, String table, String change, String row) {
        slips.put(name + "_closed_insert", "INSERT INTO " + table + " VALUES " + row);
        slips.put(name + "_closed_update", "UPDATE " + table + " SET " + change);
        slips.put(name + "_closed_delete", "DELETE FROM " + table);
    }
}
