package io.tokenyield.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokenyield.testing.TestRun;
import io.tokenyield.testing.WarehouseFolder;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What only looks odd is counted, and to the right person. */
class OddRowsTest {
    private static final String TEN = "2026-10-25T10:00:00Z";

    /** No usage yet. */
    @RegisterExtension
    private final TestRun run = TestRun.with(UnaryOperator.identity());

    private final WarehouseFolder folder = run.warehouse();

    @Test
    void numbers_and_times_that_only_look_odd_are_counted() {
        folder.without("usage_event")
                .usage("n1", TEN, "session_id=a", "input_tokens=12.0", "output_tokens=+5", "cache_read_tokens= 3 ")
                .usage("n2", TEN, "session_id=b", "input_tokens=2147483647", "output_tokens=007")
                .usage("n3", TEN, "session_id=c", "input_tokens=", "output_tokens=", "credits=0.8999999999999999")
                .usage("n4", TEN, "session_id=d", "credits=.5", "reasoning_tokens=")
                .usage("n5", TEN, "session_id=e", "credits=0.000000015")
                .usage("n6", "2026-10-25 12:00:00", "session_id=f")
                .usage("n7", "2026-10-25T23:30:00-02:00", "session_id=g")
                .usage("n8", "2026-10-25T10:00:00.123456Z", "session_id=h", "account=\u00a0ALICE@example.com\t");
        run.night("2026-10-26");

        assertThat(run.rows("SELECT session_id, usage_day, billed_by, input_tokens, output_tokens, cache_read_tokens,"
                        + " credits FROM usage_rollup ORDER BY session_id"))
                .containsExactly(
                        "a | 2026-10-25 | tokens | 12 | 5 | 3 | 0",
                        "b | 2026-10-25 | tokens | 2147483647 | 7 | 0 | 0",
                        "c | 2026-10-25 | credits | 0 | 0 | 0 | 0.9",
                        "d | 2026-10-25 | credits | 0 | 0 | 0 | 0.5",
                        "e | 2026-10-25 | credits | 0 | 0 | 0 | 0.00000002",
                        "f | 2026-10-25 | tokens | 0 | 0 | 0 | 0",
                        "g | 2026-10-26 | tokens | 0 | 0 | 0 | 0",
                        "h | 2026-10-25 | tokens | 0 | 0 | 0 | 0");
        assertThat(run.rows("SELECT account, first_at FROM usage_rollup WHERE session_id = 'h'"))
                .containsExactly("alice@example.com | 2026-10-25T10:00:00.123456");
        assertThat(run.rows("SELECT * FROM quarantine")).isEmpty();
    }

    @Test
    void names_that_are_too_long_for_the_mart_are_cut_and_stay_different() {
        String branch = "b".repeat(300);
        folder.without("usage_event")
                .usage("l1", TEN, "branch=" + branch + "1")
                .usage("l2", TEN, "branch=" + branch + "2")
                .usage("l3", TEN, "branch=" + branch + "2")
                .usage("l4", TEN, "request_id=" + branch + "1", "branch=x")
                .usage("l5", TEN, "request_id=" + branch + "1", "branch=x")
                .usage("l6", TEN, "request_id=" + branch + "2", "branch=x");
        run.night("2026-10-25");

        assertThat(run.rows("SELECT LEFT(branch, 3), CHAR_LENGTH(branch), requests FROM usage_rollup"))
                .containsExactlyInAnyOrder("bbb | 255 | 1", "bbb | 255 | 2", "x | 1 | 2");
    }

    @Test
    void accounts_find_their_persons_whatever_their_letters_and_blanks() {
        folder.person("P002", "Blue", "CC-1", "2026-01-01", "")
                .identity("claude_code", "josé", "P001")
                .identity("claude_code", "JOSE", "P002")
                .identity("claude_code", "İstanbul", "P001")
                .identity("claude_code", "ΟΔΥΣΣΕΥΣ ", "P001")
                .identity("claude_code", "\u00a0Straße\u00a0", "P001")
                .identity("claude_code", "=1+1", "P001")
                .identity("claude_code", "😀", "P001")
                .identity("claude_code", "o'brien \"x\", y", "P001")
                .usage("e1", TEN, "account=JOSÉ")
                .usage("e2", TEN, "account= jose")
                .usage("e3", TEN, "account=İSTANBUL")
                .usage("e4", TEN, "account=ΟδυσσευΣ")
                .usage("e5", TEN, "account=STRAẞE")
                .usage("e6", TEN, "account==1+1")
                .usage("e7", TEN, "account=😀\t")
                .usage("e8", TEN, "account=O'Brien \"X\", Y")
                .usage("e9", TEN, "account=josė");
        run.night("2026-10-25");

        assertThat(run.rows("SELECT person_id, COUNT(*) FROM usage_cost GROUP BY person_id ORDER BY person_id"))
                .containsExactly("P001 | 7", "P002 | 1", "UNIDENTIFIED | 1");
        assertThat(run.rows("SELECT account FROM usage_cost WHERE person_id = 'UNIDENTIFIED'"))
                .containsExactly("josė");
    }
}
