package io.tokenyield.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokenyield.testing.Commands;
import io.tokenyield.testing.Ended;
import io.tokenyield.testing.TestCompany;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Rows that come between a failure and its restart: never lost, never counted twice, and never half of them. */
class FrozenListTest {
    private static final String[] NIGHT = {"nightly", "--date", "2026-10-05"};
    private static final String[] NEXT_NIGHT = {"nightly", "--date", "2026-10-06"};

    @RegisterExtension
    private final TestCompany company = TestCompany.of(FaultWorld::in);

    @Test
    void rows_that_come_after_a_failure_in_collect_are_counted_by_the_resumed_run() {
        Breakage.inCollectAt(company.mart(), "2026-10-03").during(() -> fails("in step collect: broken by the test"));
        assertThat(daysCollected()).containsExactly("1000-01-01", "2026-10-01", "2026-10-02");

        lateRowsOfACollectedDayAndOfOneThatIsLeft();
        company.succeeds(NIGHT);

        assertThat(company.rows("SELECT run_id FROM job_run")).containsExactly("nightly-2026-10-05-1");
        assertThat(Books.of(company.mart())).isEqualTo(booksOfTheWarehouseAsItIs(NIGHT));
    }

    @Test
    void rows_that_come_after_a_failure_in_the_ledger_are_left_to_the_next_night() {
        List<String> withoutLateRows = booksOfTheWarehouseAsItIs(NIGHT);
        Breakage.inLedgerAt(company.mart(), "2026-10-03").during(() -> fails("in step ledger-bucket:bucket-"));

        lateRowsOfACollectedDayAndOfOneThatIsLeft();
        company.succeeds(NIGHT);

        assertThat(company.rows("SELECT run_id FROM job_run")).containsExactly("nightly-2026-10-05-1");
        assertThat(Books.of(company.mart())).isEqualTo(withoutLateRows);

        company.succeeds(NEXT_NIGHT);

        assertThat(Books.of(company.mart())).isEqualTo(booksOfTheWarehouseAsItIs(NEXT_NIGHT));
    }

    @Test
    void a_warehouse_that_is_away_does_not_keep_a_run_from_being_resumed_behind_collect() {
        List<String> undisturbed = booksOfTheWarehouseAsItIs(NIGHT);
        Breakage.inLedgerAt(company.mart(), "2026-10-03").during(() -> fails("in step ledger-bucket:bucket-"));

        Ended ended = Commands.on(company.mart(), company.folder().resolve("gone"), company.out())
                .run(NIGHT);

        assertThat(ended.exitCode()).as(ended.all()).isZero();
        assertThat(Books.of(company.mart())).isEqualTo(undisturbed);
    }

    private void lateRowsOfACollectedDayAndOfOneThatIsLeft() {
        company.warehouse()
                .usage("late-1", "2026-10-02T20:00:00Z", "account=person3@example.com", "input_tokens=17")
                .usage("late-2", "2026-10-04T20:00:00Z", "account=person4@example.com", "input_tokens=19")
                // The same request as one of the second, now with more output: it counts on the fourth.
                .usage(
                        "late-3",
                        "2026-10-04T21:00:00Z",
                        "account=person5@example.com",
                        "request_id=2026-10-02-5",
                        "input_tokens=5000",
                        "output_tokens=9999")
                .write();
    }

    private void fails(String why) {
        assertThat(company.ends(1, NIGHT).err())
                .contains("nightly-2026-10-05-1 failed " + why)
                .contains("broken by the test")
                .contains("The same command goes on where it failed");
    }

    private List<String> daysCollected() {
        return company.rows("SELECT usage_day FROM source_day ORDER BY usage_day");
    }

    private List<String> booksOfTheWarehouseAsItIs(String... command) {
        return Books.ofAFreshMart(company.warehouse().write(), company.folder().resolve("fresh-out"), command);
    }
}
