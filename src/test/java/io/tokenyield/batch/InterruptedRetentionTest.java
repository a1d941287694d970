package io.tokenyield.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokenyield.testing.TestRun;
import io.tokenyield.testing.WarehouseFolder;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A removal that is cut off in the middle is ended by the same command, or by the next night, and the books do not notice. */
class InterruptedRetentionTest {
    private static final List<String> TABLES = List.of(
            "usage_daily",
            "usage_cost",
            "usage_attribution",
            "usage_rollup",
            "summary_person_day",
            "summary_person_month",
            "summary_person_ticket",
            "ledger_entry",
            "removed_detail");

    @RegisterExtension
    private final TestRun run = settings(TestRun.with(InterruptedRetentionTest::world));

    private static WarehouseFolder world(WarehouseFolder world) {
        for (int day = 1; day <= 31; day++) {
            world.usage("a" + day, "2026-08-%02dT10:00:00Z".formatted(day), "input_tokens=1000000");
        }
        return world.usage("e4", "2026-10-01T10:00:00Z", "input_tokens=1000000");
    }

    private static TestRun settings(TestRun run) {
        return run.scoredBy("window_days=2,maturity_days=1,signal_days=7,signal_j_windows=1,closes_in_a_row=1")
                .keeping(new RetentionRules(20, 0, 1, 1, 1, 1));
    }

    private static void closeAugust(TestRun run) {
        run.backfill("2026-08-01", "2026-09-03");
        run.mart()
                .execute("UPDATE period SET status = 'CLOSED', closed_on = '2026-09-03', closed_by = 'carla'"
                        + " WHERE period = '2026-08'");
    }

    @Test
    void the_same_night_again_ends_it_and_counts_each_row_once(@TempDir Path out) {
        closeAugust(run);
        cutOff("2026-10-02");

        run.night("2026-10-02");

        assertThat(run.rows("SELECT scope, value FROM control_total WHERE run_id = 'nightly-2026-10-02-1'"
                        + " AND step_name = 'retain' AND figure = 'rows_removed' AND scope IN ('usage_cost', 'usage_daily',"
                        + " 'summary_person_day', 'summary_person_month')"))
                .containsExactlyInAnyOrder(
                        "usage_daily | 31", "usage_cost | 31", "summary_person_day | 31", "summary_person_month | 1");
        assertThat(tables(run)).isEqualTo(undisturbed(out, "2026-10-02"));
    }

    @Test
    void the_next_night_ends_it_too(@TempDir Path out) {
        closeAugust(run);
        cutOff("2026-10-02");

        run.night("2026-10-03");

        List<String> expected = undisturbed(out, "2026-10-02", "2026-10-03");
        assertThat(tables(run)).isEqualTo(expected);
    }

    /** After the mark and after some of the rows, before the others. */
    private void cutOff(String night) {
        run.mart()
                .execute("CREATE TRIGGER cut_off BEFORE DELETE ON summary_person_day FOR EACH ROW"
                        + " IF OLD.service_date = '2026-08-15' THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'cut off';"
                        + " END IF");
        try {
            RunOutcome outcome = run.run(RunRequest.nightly(LocalDate.parse(night)));
            assertThat(outcome.code()).isEqualTo(RunOutcome.Code.FAILED);
            assertThat(outcome.message()).contains("cut off");
        } finally {
            run.mart().execute("DROP TRIGGER cut_off");
        }
        assertThat(run.rows("SELECT what FROM removed_detail WHERE period = '2026-08' AND what = 'people'"))
                .containsExactly("people");
        assertThat(run.rows("SELECT COUNT(*) FROM summary_person_day WHERE service_date < '2026-09-01'"))
                .containsExactly("31");
        assertThat(run.rows("SELECT COUNT(*) FROM usage_cost WHERE accounting_day < '2026-09-01'"))
                .as("what went before is committed")
                .containsExactly("0");
    }

    private static List<String> undisturbed(Path out, String... nights) {
        try (TestRun other =
                settings(TestRun.of(world(WarehouseFolder.in(out.resolve("warehouse"))), out.resolve("out")))) {
            closeAugust(other);
            for (String night : nights) {
                other.night(night);
            }
            return tables(other);
        }
    }

    private static List<String> tables(TestRun run) {
        List<String> rows = new ArrayList<>();
        for (String table : TABLES) {
            run.rows("SELECT * FROM " + table + " ORDER BY 1, 2, 3").forEach(row -> rows.add(table + ": " + row));
        }
        return rows;
    }
}
