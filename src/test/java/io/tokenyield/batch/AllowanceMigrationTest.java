package io.tokenyield.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokenyield.sql.SqlFile;
import io.tokenyield.testing.TestMart;
import io.tokenyield.testing.TestRun;
import io.tokenyield.testing.WarehouseFolder;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A mart of before credits were in order request by request: its allowances were one row an account and day. Its days are booked
 * in the order of the first use of each line, as days are still that the source no longer has.
 */
class AllowanceMigrationTest {
    private static final String LINES =
            "SELECT account, model, included_credits FROM credit_allowance" + " ORDER BY account, model";

    private static final String NETTED = "SELECT person_id, model, price_class, SUM(quantity) FROM ledger_entry"
            + " WHERE unit = 'credits' GROUP BY person_id, model, price_class HAVING SUM(quantity) <> 0"
            + " ORDER BY person_id, model, price_class";

    @TempDir
    private Path temporary;

    private WarehouseFolder folder;
    private TestRun run;

    @BeforeEach
    void a_day_that_was_booked_by_first_use() {
        folder = WarehouseFolder.in(temporary.resolve("warehouse"))
                .identity("kiro", "alice@example.com", "P001")
                .rate("kiro", "credit", "2026-01-01", "", "unit=credit", "credit_price=0.04")
                .row(
                        "seat",
                        "tool=kiro",
                        "person_id=P001",
                        "plan=pro",
                        "valid_from=2026-01-01",
                        "monthly_fee=20",
                        "currency=USD");
        run = TestRun.of(folder, temporary.resolve("out"));
        use();
        run.night("2026-10-05");
        folder.without("usage_event")
                .usage("n1", "2026-10-06T09:00:00Z", "input_tokens=1")
                .row("plan", "tool=kiro", "plan=pro", "valid_from=2026-01-01", "included_credits=10", "pooled=0");
        run.night("2026-10-06");
        assertThat(run.rows(LINES)).containsExactly("alice@example.com | auto | 8", "alice@example.com | opus | 2");
    }

    @AfterEach
    void give_back() {
        run.close();
    }

    @Test
    void allowances_of_an_account_and_day_become_those_of_its_lines_as_they_were_booked() {
        TestMart mart = run.mart();
        String old = "credit_allowance_by_account";
        mart.execute(
                SqlFile.text("mart/V089__credit_allowance.sql").replace("TABLE credit_allowance", "TABLE " + old),
                "INSERT INTO " + old + " SELECT accounting_day, bucket, tool, account, MAX(plan), SUM(included_credits)"
                        + " FROM credit_allowance GROUP BY accounting_day, bucket, tool, account",
                "DELETE FROM credit_allowance");
        try {
            mart.execute(SqlFile.text("mart/V102__credit_allowance_lines.sql"));
        } finally {
            mart.execute(SqlFile.text("mart/V103__no_credit_allowance_by_account.sql"));
        }
        assertThat(run.rows(LINES)).containsExactly("alice@example.com | auto | 8", "alice@example.com | opus | 2");

        run.night("2026-10-07");
        assertThat(run.rows(
                        "SELECT COUNT(*) FROM ledger_entry WHERE run_id = 'nightly-2026-10-07-1' AND unit = 'credits'"))
                .as("nothing changed, so nothing is posted")
                .containsExactly("0");
    }

    @Test
    void the_first_night_that_finds_the_day_in_the_source_books_it_request_by_request_and_the_next_one_nothing() {
        use();
        run.night("2026-10-07");

        assertThat(run.rows(NETTED))
                .containsExactly(
                        "P001 | auto | credit | 2",
                        "P001 | auto | credit.included | 6",
                        "P001 | opus | credit | 6",
                        "P001 | opus | credit.included | 4");
        run.night("2026-10-08");
        assertThat(run.rows(
                        "SELECT COUNT(*) FROM ledger_entry WHERE run_id = 'nightly-2026-10-08-1' AND unit = 'credits'"))
                .containsExactly("0");
    }

    /** 18 credits in half an hour. */
    private void use() {
        credits("a1", "09:00", "auto", "3");
        credits("a2", "09:10", "opus", "4");
        credits("a3", "09:20", "auto", "5");
        credits("a4", "09:30", "opus", "6");
    }

    private void credits(String event, String time, String model, String credits) {
        folder.usage(
                event,
                "2026-10-05T" + time + ":00Z",
                "tool=kiro",
                "provider=kiro",
                "model=" + model,
                "account=alice@example.com",
                "credits=" + credits);
    }
}
