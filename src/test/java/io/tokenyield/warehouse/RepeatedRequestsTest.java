package io.tokenyield.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokenyield.testing.TestRun;
import io.tokenyield.testing.WarehouseFolder;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** One request counts once, over the whole source (DESIGN 4.1). A million tokens of output cost 15 dollars. */
class RepeatedRequestsTest {
    private static final String TEN = "2026-10-25T10:00:00Z";
    private static final String ELEVEN = "2026-10-25T11:00:00Z";

    /** No usage yet. */
    @RegisterExtension
    private final TestRun run = TestRun.with(UnaryOperator.identity());

    private final WarehouseFolder folder = run.warehouse();

    /** The session of each row says whether it has to count, and why. */
    @Test
    void of_the_rows_of_a_request_on_one_day_one_counts() {
        folder.usage("e1", TEN, "request_id=most", "output_tokens=1", "session_id=no: placeholder")
                .usage("e2", TEN, "request_id=most", "output_tokens=250", "session_id=yes: most output, though later")
                .usage("e3", TEN, "request_id=most", "output_tokens=100", "session_id=no: less output")
                .usage("e4", TEN, "request_id=first", "ingested_at=" + ELEVEN, "session_id=no: came in later")
                .usage("e5", TEN, "request_id=first", "ingested_at=" + TEN, "session_id=yes: came in first")
                .usage("e7", TEN, "request_id=id", "session_id=no: greater event id")
                .usage("e61", TEN, "request_id=id", "session_id=yes: smallest event id")
                .usage("e9", TEN, "session_id=yes: no request id")
                .usage("e10", TEN, "session_id=yes: no request id either")
                .usage("e10", TEN, "session_id=yes: no request id either")
                .usage("e11", TEN, "request_id=  ", "session_id=yes: a blank request id is none")
                .usage("e12", TEN, "request_id=e9", "session_id=yes: a request id that is another's event id")
                .usage("e13", TEN, "request_id=same", "session_id=yes: a request of claude_code")
                .usage("e14", TEN, "request_id=same", "tool=codex", "session_id=yes: a request of codex")
                .usage("e15", TEN, "request_id=SAME", "session_id=yes: another case is another request")
                .usage("e16", TEN, "request_id= blanks", "output_tokens=5", "session_id=yes: blanks around it are gone")
                .usage("e17", TEN, "request_id=blanks ", "output_tokens=4", "session_id=no: blanks around it are gone");
        run.night("2026-10-25");

        assertThat(run.rows("SELECT session_id FROM usage_rollup WHERE requests = 1"))
                .containsExactlyInAnyOrderElementsOf(folder.rowsOf("usage_event").stream()
                        .map(row -> row.get("session_id"))
                        .filter(session -> session.startsWith("yes"))
                        .distinct()
                        .toList());
        assertThat(run.rows("SELECT rows_read, rows_counted, rows_duplicate, rows_quarantined FROM source_day"))
                .containsExactly("17 | 11 | 6 | 0");
    }

    @Test
    void a_request_with_rows_on_two_days_counts_on_the_day_of_its_best_row() {
        folder.usage("e1", "2026-10-23T23:59:59Z", "request_id=grew", "output_tokens=1000000")
                .usage("e2", "2026-10-24T00:00:01Z", "request_id=grew", "output_tokens=2000000")
                .usage("e3", "2026-10-23T12:00:00Z", "request_id=shrank", "output_tokens=2000000")
                .usage("e4", "2026-10-24T12:00:00Z", "request_id=shrank", "output_tokens=1000000")
                .usage("e5", "2026-10-23T12:00:00Z", "request_id=delivered again", "output_tokens=1000000")
                .usage("e5", "2026-10-25T12:00:00Z", "request_id=delivered again", "output_tokens=1000000");
        run.night("2026-10-25");

        assertThat(run.rows("SELECT usage_day, rows_read, rows_counted, rows_duplicate FROM source_day"))
                .containsExactlyInAnyOrder(
                        "2026-10-23 | 3 | 2 | 1", "2026-10-24 | 2 | 1 | 1", "2026-10-25 | 1 | 0 | 1");
        assertThat(run.rows("SELECT usage_day, request_key, counted_on FROM usage_repeat ORDER BY usage_day"))
                .containsExactly(
                        "2026-10-23 | r:grew | 2026-10-24",
                        "2026-10-24 | r:shrank | 2026-10-23",
                        "2026-10-25 | r:delivered again | 2026-10-23");
        assertThat(costByDay()).containsExactly("2026-10-23 | 45", "2026-10-24 | 30");
    }

    @Test
    void the_day_on_which_a_request_counts_moves_when_its_rows_are_restated() {
        folder.usage("e1", "2026-10-20T12:00:00Z", "request_id=r1", "output_tokens=1000000");
        run.night("2026-10-22");
        assertThat(costByDay()).containsExactly("2026-10-20 | 15");

        folder.usage("e2", "2026-10-21T12:00:00Z", "request_id=r1", "output_tokens=2000000");
        run.night("2026-10-23");
        assertThat(costByDay()).as("more output on the next day").containsExactly("2026-10-21 | 30");

        folder.without("usage_event", "event_id", "e1")
                .usage("e1", "2026-10-20T12:00:00Z", "request_id=r1", "output_tokens=3000000");
        run.night("2026-10-24");
        assertThat(costByDay()).as("restated with most output").containsExactly("2026-10-20 | 45");

        folder.without("usage_event", "event_id", "e1")
                .usage("e1", "2026-10-20T12:00:00Z", "request_id=r1", "output_tokens=3000000.5");
        run.night("2026-10-25");
        assertThat(costByDay()).as("the better row is quarantined").containsExactly("2026-10-21 | 30");
        assertThat(run.rows("SELECT usage_day, rows_counted, rows_duplicate, rows_quarantined FROM source_day"
                        + " WHERE rows_read > 0 ORDER BY usage_day"))
                .containsExactly("2026-10-20 | 0 | 0 | 1", "2026-10-21 | 1 | 0 | 0");
        assertThat(run.rows("SELECT * FROM usage_repeat")).isEmpty();
    }

    @Test
    void a_request_that_counts_on_a_day_which_the_source_no_longer_has_is_not_counted_again() {
        folder.usage("e1", "2026-10-20T12:00:00Z", "request_id=r1", "output_tokens=2000000")
                .usage("e2", "2026-10-21T12:00:00Z", "request_id=r1", "output_tokens=1000000")
                .usage("e3", "2026-10-22T12:00:00Z");
        run.night("2026-10-22");
        assertThat(costByDay()).containsExactly("2026-10-20 | 30");

        folder.without("usage_event", "event_id", "e1");
        run.night("2026-10-23");
        assertThat(costByDay()).as("its day left the source").containsExactly("2026-10-20 | 30");

        folder.usage("e4", "2026-10-22T13:00:00Z", "request_id=r1", "output_tokens=3000000");
        run.night("2026-10-24");
        assertThat(costByDay()).as("delivered once more").containsExactly("2026-10-20 | 30");

        folder.usage("e1", "2026-10-20T12:00:00Z", "request_id=r1", "output_tokens=2000000");
        run.night("2026-10-25");
        assertThat(costByDay()).as("its day is back").containsExactly("2026-10-22 | 45");
    }

    private List<String> costByDay() {
        return run.rows("SELECT service_date, SUM(amount) FROM ledger_entry GROUP BY service_date"
                + " HAVING SUM(amount) <> 0 ORDER BY service_date");
    }
}
