package io.tokenyield.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokenyield.testing.Commands;
import io.tokenyield.testing.Ended;
import io.tokenyield.testing.TestMart;
import io.tokenyield.testing.WarehouseFolder;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows that come between a failure and its restart: never lost, never counted twice, and never half of them. */
class FrozenListTest {
    private static final String[] NIGHT = {"nightly", "--date", "2026-10-05"};
    private static final String[] NEXT_NIGHT = {"nightly", "--date", "2026-10-06"};

    @TempDir
    private Path temporary;

    private final TestMart mart = TestMart.fresh();
    private WarehouseFolder warehouse;
    private Commands commands;

    @BeforeEach
    void setUp() {
        warehouse = FaultWorld.in(temporary.resolve("warehouse"));
        commands = Commands.on(mart, warehouse.write(), temporary.resolve("out"));
    }

    @AfterEach
    void giveBack() {
        mart.close();
    }

    @Test
    void rows_that_come_after_a_failure_in_collect_are_counted_by_the_resumed_run() {
        Breakage.inCollectAt(mart, "2026-10-03").during(() -> fails("in step collect: broken by the test"));
        assertThat(daysCollected()).containsExactly("1000-01-01", "2026-10-01", "2026-10-02");

        lateRowsOfACollectedDayAndOfOneThatIsLeft();
        succeeds(NIGHT);

        assertThat(mart.rows("SELECT run_id FROM job_run")).containsExactly("nightly-2026-10-05-1");
        assertThat(Books.of(mart)).isEqualTo(booksOfTheWarehouseAsItIs(NIGHT));
    }

    @Test
    void rows_that_come_after_a_failure_in_the_ledger_are_left_to_the_next_night() {
        List<String> withoutLateRows = booksOfTheWarehouseAsItIs(NIGHT);
        Breakage.inLedgerAt(mart, "2026-10-03").during(() -> fails("in step ledger-bucket:bucket-"));

        lateRowsOfACollectedDayAndOfOneThatIsLeft();
        succeeds(NIGHT);

        assertThat(mart.rows("SELECT run_id FROM job_run")).containsExactly("nightly-2026-10-05-1");
        assertThat(Books.of(mart)).isEqualTo(withoutLateRows);

        succeeds(NEXT_NIGHT);

        assertThat(Books.of(mart)).isEqualTo(booksOfTheWarehouseAsItIs(NEXT_NIGHT));
    }

    @Test
    void a_warehouse_that_is_away_does_not_keep_a_run_from_being_resumed_behind_collect() {
        List<String> undisturbed = booksOfTheWarehouseAsItIs(NIGHT);
        Breakage.inLedgerAt(mart, "2026-10-03").during(() -> fails("in step ledger-bucket:bucket-"));

        Ended ended = Commands.on(mart, temporary.resolve("gone"), temporary.resolve("out"))
                .run(NIGHT);

        assertThat(ended.exitCode()).as(ended.all()).isZero();
        assertThat(Books.of(mart)).isEqualTo(undisturbed);
    }

    private void lateRowsOfACollectedDayAndOfOneThatIsLeft() {
        warehouse
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
        Ended ended = commands.run(NIGHT);
        assertThat(ended.exitCode()).as(ended.all()).isEqualTo(1);
        assertThat(ended.err())
                .contains("nightly-2026-10-05-1 failed " + why)
                .contains("broken by the test")
                .contains("The same command goes on where it failed");
    }

    private void succeeds(String... command) {
        Ended ended = commands.run(command);
        assertThat(ended.exitCode()).as(ended.all()).isZero();
    }

    private List<String> daysCollected() {
        return mart.rows("SELECT usage_day FROM source_day ORDER BY usage_day");
    }

    private List<String> booksOfTheWarehouseAsItIs(String... command) {
        return Books.ofAFreshMart(warehouse.write(), temporary.resolve("fresh-out"), command);
    }
}
