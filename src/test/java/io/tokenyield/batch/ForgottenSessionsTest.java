package io.tokenyield.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokenyield.testing.TestRun;
import io.tokenyield.testing.WarehouseFolder;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Days that are booked again when their sessions are forgotten. Alice used 3 dollars on SHOP-2, 3 on SHOP-3 and 3 on nothing
 * on the first of August; of 20 October back to 6 September sessions are kept.
 */
class ForgottenSessionsTest {
    private static final String LINES =
            "SELECT person_id, ticket_key, rule_name, requests, amount FROM usage_attribution"
                    + " WHERE accounting_day = '2026-08-01' ORDER BY line_no";

    @RegisterExtension
    private final TestRun run = TestRun.with(world -> world.identity("git", "alice@example.com", "P001")
            .row("ticket", "ticket_key=SHOP-2", "type=Story")
            .row("ticket", "ticket_key=SHOP-3", "type=Story")
            .row(
                    "commit",
                    "repository=shop",
                    "sha=a1",
                    "branch=main",
                    "authored_at=2026-08-01T14:00:00Z",
                    "committed_at=2026-08-01T14:00:00Z",
                    "author_email=alice@example.com",
                    "ticket_keys=SHOP-3")
            .usage("e1", "2026-08-01T08:00:00Z", use("s1", "alice", "SHOP-2"))
            .usage("e2", "2026-08-01T13:00:00Z", use("s2", "alice", ""))
            .usage("e3", "2026-08-01T20:00:00Z", use("s3", "alice", ""))
            .usage("e9", "2026-10-20T20:00:00Z", use("s9", "alice", "")));

    private final WarehouseFolder folder = run.warehouse();

    private static String[] use(String session, String who, String ticket) {
        return new String[] {
            "account=" + who + "@example.com",
            "session_id=" + session,
            "repository=shop",
            "branch=main",
            "ticket_key=" + ticket,
            "input_tokens=1000000"
        };
    }

    private void backfill() {
        run.backfill("2026-08-01", "2026-10-20");
        assertThat(run.rows("SELECT MIN(usage_day) FROM usage_rollup")).containsExactly("2026-10-20");
    }

    @Test
    void what_the_links_of_a_day_rest_on_is_kept_as_long_as_its_sessions() {
        backfill();
        folder.row("ticket", "ticket_key=SHOP-9", "type=Story");
        run.night("2026-10-21");

        assertThat(run.rows("SELECT accounting_day, asked_keys IS NULL, changes_hash = '' FROM attributed_day"
                        + " WHERE accounting_day IN ('2026-08-01', '2026-10-20') ORDER BY accounting_day"))
                .containsExactly("2026-08-01 | 1 | 1", "2026-10-20 | 0 | 0");
    }

    @Test
    void somebody_who_changes_the_team_keeps_all_tickets_and_so_does_everybody_else() {
        folder.person("P002", "Blue", "CC-1", "2026-01-01", "")
                .identity("claude_code", "bob@example.com", "P002")
                .usage("e4", "2026-08-01T09:00:00Z", use("s4", "bob", "SHOP-2"));
        backfill();
        List<String> before = run.rows(LINES);
        assertThat(before)
                .containsExactlyInAnyOrder(
                        "P001 |  | none | 1 | 3",
                        "P001 | SHOP-2 | event_ticket | 1 | 3",
                        "P001 | SHOP-3 | commit_in_session | 1 | 3",
                        "P002 | SHOP-2 | event_ticket | 1 | 3");

        folder.without("person", "person_id", "P001")
                .person("P001", "Blue", "CC-1", "2026-01-01", "2026-07-01")
                .person("P001", "Red", "CC-2", "2026-07-01", "");
        run.night("2026-10-21");

        assertThat(run.rows("SELECT DISTINCT team FROM usage_cost WHERE accounting_day = '2026-08-01' ORDER BY 1"))
                .containsExactly("Blue", "Red");
        assertThat(run.rows(LINES)).isEqualTo(before);
        assertThat(run.rows("SELECT DISTINCT attributed_share FROM summary_ticket WHERE period = '2026-08'"))
                .containsExactly("0.75");
        assertThat(run.rows("SELECT ticket_key, usage_cost FROM summary_ticket WHERE period = '2026-08' ORDER BY 1"))
                .containsExactly(" | 3", "SHOP-2 | 6", "SHOP-3 | 3");
    }

    @Test
    void a_corrected_rate_of_an_open_month_changes_what_tickets_cost_and_not_which() {
        backfill();

        folder.without("rate").rate("anthropic", "claude-sonnet-4-5", "2026-01-01", "", "input=4", "output=15");
        run.night("2026-10-21");

        assertThat(run.rows(LINES))
                .containsExactly(
                        "P001 |  | none | 1 | 4",
                        "P001 | SHOP-2 | event_ticket | 1 | 4",
                        "P001 | SHOP-3 | commit_in_session | 1 | 4");
    }

    @Test
    void a_person_who_is_known_later_gets_the_tickets_of_the_account() {
        folder.usage("e4", "2026-08-01T09:00:00Z", use("s4", "bob", "SHOP-2"))
                .usage("e5", "2026-08-01T10:00:00Z", use("s5", "bob", ""));
        backfill();
        assertThat(run.rows(LINES)).contains("UNIDENTIFIED | SHOP-2 | event_ticket | 1 | 3");

        folder.person("P002", "Blue", "CC-1", "2026-01-01", "").identity("claude_code", "bob@example.com", "P002");
        run.night("2026-10-21");

        assertThat(run.rows(LINES))
                .containsExactlyInAnyOrder(
                        "P001 |  | none | 1 | 3",
                        "P001 | SHOP-2 | event_ticket | 1 | 3",
                        "P001 | SHOP-3 | commit_in_session | 1 | 3",
                        "P002 |  | none | 1 | 3",
                        "P002 | SHOP-2 | event_ticket | 1 | 3");
    }

    @Test
    void tickets_that_come_when_sessions_are_forgotten_change_nothing() {
        backfill();
        List<String> before = run.rows(LINES);

        folder.without("ticket", "ticket_key", "SHOP-2");
        run.night("2026-10-21");

        assertThat(run.rows(LINES)).isEqualTo(before);
    }

    @Test
    void east_of_greenwich_a_day_that_lost_the_sessions_of_its_morning_stays_as_it_was() {
        // The 6th of September in Sydney lies on 5 September 14:00 to 6 September 14:00 UTC; up to the 5th all is
        // forgotten.
        folder.usage("m1", "2026-09-05T20:00:00Z", use("m1", "alice", "SHOP-2"))
                .usage("m2", "2026-09-06T05:00:00Z", use("m2", "alice", "SHOP-3"))
                .usage("m3", "2026-10-19T05:00:00Z", use("m3", "alice", ""));
        run.accountingIn("Australia/Sydney").backfill("2026-08-01", "2026-10-20");
        assertThat(run.rows("SELECT MIN(usage_day) FROM usage_rollup")).containsExactly("2026-09-06");
        String lines = "SELECT ticket_key, rule_name, requests, amount FROM usage_attribution"
                + " WHERE accounting_day = '2026-09-06' ORDER BY line_no";
        List<String> before = run.rows(lines);
        assertThat(before).containsExactly("SHOP-2 | event_ticket | 1 | 3", "SHOP-3 | event_ticket | 1 | 3");

        folder.row("ticket", "ticket_key=SHOP-4", "type=Story");
        run.night("2026-10-20");
        assertThat(run.rows(lines)).as("with another ticket").isEqualTo(before);

        folder.without("person", "person_id", "P001").person("P001", "Red", "CC-1", "2026-01-01", "");
        run.night("2026-10-20");
        assertThat(run.rows("SELECT DISTINCT team FROM usage_cost WHERE accounting_day = '2026-09-06'"))
                .containsExactly("Red");
        assertThat(run.rows(lines)).as("in another team").isEqualTo(before);
    }
}
