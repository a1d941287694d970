package io.tokenyield.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokenyield.attribution.AttributedCosts;
import io.tokenyield.testing.TestRun;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Usage of Alice on 1 October, a million tokens of input for 3 dollars each time, and what her tickets cost by it. */
class AttributionNightTest {
    private static final String LINES =
            "SELECT person_id, repository, ticket_key, rule_name, currency, requests, tokens,"
                    + " amount FROM usage_attribution ORDER BY accounting_day, line_no";

    @RegisterExtension
    private final TestRun run = TestRun.with(world -> world.identity("git", "alice@example.com", "P001")
            .row("ticket", "ticket_key=SHOP-1", "type=Epic")
            .row("ticket", "ticket_key=SHOP-2", "type=Story", "parent_key=SHOP-1")
            .row("ticket", "ticket_key=SHOP-3", "type=Sub-task", "parent_key=SHOP-2")
            .row(
                    "commit",
                    "repository=shop",
                    "sha=a1",
                    "branch=main",
                    "authored_at=2026-10-01T14:00:00Z",
                    "committed_at=2026-10-01T14:00:00Z",
                    "author_email=alice@example.com",
                    "ticket_keys=SHOP-3")
            .usage("e1", "2026-10-01T08:00:00Z", use("s1", "shop", "main", " shop-2 "))
            .usage("e2", "2026-10-01T09:00:00Z", use("s2", "shop", "feature/SHOP-3", ""))
            .usage("e3", "2026-10-01T13:00:00Z", use("s3", "shop", "main", ""))
            .usage("e4", "2026-10-01T15:00:00Z", use("s4", "shop", "main", "")));

    private static String[] use(String session, String repository, String branch, String ticket) {
        return new String[] {
            "session_id=" + session,
            "repository=" + repository,
            "branch=" + branch,
            "ticket_key=" + ticket,
            "input_tokens=1000000"
        };
    }

    @Test
    void each_session_has_the_ticket_of_the_first_rule_that_holds_and_the_cost_stays_what_it_is() {
        run.night("2026-10-02");

        assertThat(run.rows(LINES))
                .containsExactly(
                        "P001 | shop |  | none | USD | 1 | 1000000 | 3",
                        "P001 | shop | SHOP-2 | event_ticket | USD | 1 | 1000000 | 3",
                        "P001 | shop | SHOP-3 | branch_name | USD | 1 | 1000000 | 3",
                        "P001 | shop | SHOP-3 | commit_in_session | USD | 1 | 1000000 | 3");
        assertThat(run.rows("SELECT SUM(amount) FROM usage_cost")).containsExactly("12");
    }

    @Test
    void keys_that_name_no_ticket_or_several_are_counted_and_told() {
        run.warehouse()
                .usage("e5", "2026-10-01T16:00:00Z", use("s5", "other", "main", "SHOP-99"))
                .usage("e6", "2026-10-01T17:00:00Z", use("s6", "other", "main", "shop-3; SHOP-2"));

        run.night("2026-10-02");

        assertThat(run.rows("SELECT ticket_key, rule_name FROM usage_attribution WHERE repository = 'other'"
                        + " ORDER BY line_no"))
                .containsExactly(" | none", "SHOP-3 | event_ticket");
        assertThat(run.rows("SELECT accounting_day, unknown_key_requests, several_key_requests FROM attributed_day"
                        + " WHERE accounting_day = '2026-10-01'"))
                .containsExactly("2026-10-01 | 1 | 1");
        assertThat(run.warnings())
                .contains("ticket_key of usage_event: 1 requests name no ticket that is known, 1 name several and count"
                        + " for the first");
    }

    @Test
    void a_commit_an_hour_after_a_session_is_not_its_result_where_59_minutes_are_all_it_gets() {
        run.scoredBy("attribution_grace_minutes=59").night("2026-10-02");
        assertThat(run.rows("SELECT rule_name FROM usage_attribution ORDER BY line_no"))
                .containsExactly("none", "event_ticket", "branch_name");

        run.scoredBy("attribution_grace_minutes=60").night("2026-10-03");
        assertThat(run.rows("SELECT rule_name FROM usage_attribution ORDER BY line_no"))
                .containsExactly("none", "event_ticket", "branch_name", "commit_in_session");
    }

    @Test
    void cost_by_ticket_by_topmost_ancestor_and_by_repository() {
        run.night("2026-10-02");
        AttributedCosts costs = new AttributedCosts(run.mart().dataSource());

        assertThat(texts(costs.perTicket(LocalDate.parse("2026-10-01"), LocalDate.parse("2026-10-31"))))
                .containsExactly(" 1 3 of it 3", "SHOP-2 1 3 of it 0", "SHOP-3 2 6 of it 0");
        assertThat(texts(costs.perEpic(LocalDate.parse("2026-10-01"), LocalDate.parse("2026-10-31"))))
                .containsExactly(" 1 3 of it 3", "SHOP-1 3 9 of it 0");
        assertThat(texts(costs.perRepository(LocalDate.parse("2026-10-01"), LocalDate.parse("2026-10-31"))))
                .containsExactly("shop 4 12 of it 3");
    }

    @Test
    void a_ticket_that_comes_later_changes_the_attribution_and_not_the_ledger() {
        run.warehouse().without("ticket");
        run.night("2026-10-02");
        assertThat(run.rows("SELECT rule_name, requests, amount FROM usage_attribution"))
                .containsExactly("none | 4 | 12");
        List<String> ledger = run.rows("SELECT * FROM ledger_entry ORDER BY entry_id");

        run.warehouse().row("ticket", "ticket_key=SHOP-2", "type=Story");
        run.night("2026-10-03");

        assertThat(run.rows("SELECT ticket_key, rule_name, amount FROM usage_attribution ORDER BY line_no"))
                .containsExactly(" | none | 9", "SHOP-2 | event_ticket | 3");
        assertThat(run.rows("SELECT * FROM ledger_entry ORDER BY entry_id")).isEqualTo(ledger);
    }

    @Test
    void a_day_of_which_nothing_changed_is_not_attributed_again() {
        run.night("2026-10-02");
        run.night("2026-10-03");

        assertThat(run.rows("SELECT run_id, work_date FROM run_work WHERE step_name = 'attribution'"
                        + " AND work_date = '2026-10-01'"))
                .containsExactly("nightly-2026-10-02-1 | 2026-10-01");
    }

    /** 31 dollars for October are a dollar a day: all its days are booked again, and none of them has other usage. */
    @Test
    void a_day_that_is_booked_again_for_a_seat_keeps_its_attribution() {
        run.night("2026-10-02");
        List<String> lines = run.rows(LINES);
        run.mart().execute("UPDATE usage_attribution SET repository = 'as it stood' WHERE rule_name = 'branch_name'");
        seat("2026-10-01", "31");

        run.night("2026-10-03");

        assertThat(run.rows("SELECT work_date FROM run_work WHERE run_id = 'nightly-2026-10-03-1'"
                        + " AND step_name = 'attribution' AND work_date = '2026-10-01'"))
                .containsExactly("2026-10-01");
        assertThat(run.rows("SELECT seat_cost FROM summary_person_day WHERE service_date = '2026-10-01'"))
                .containsExactly("1");
        assertThat(run.rows("SELECT repository FROM usage_attribution WHERE rule_name = 'branch_name'"))
                .containsExactly("as it stood");

        commit("b2", "2026-10-01T13:30:00Z", "SHOP-3");
        run.night("2026-10-04");

        assertThat(run.rows(LINES)).isEqualTo(lines);
    }

    /** Its last session without a ticket ends at three in the afternoon: of two hours later, and of whom else, is not asked. */
    @Test
    void tickets_and_commits_that_do_not_concern_a_day_leave_it_as_it_is() {
        run.night("2026-10-02");
        run.mart().execute("UPDATE usage_attribution SET repository = 'as it stood' WHERE rule_name = 'branch_name'");
        run.warehouse().row("ticket", "ticket_key=SHOP-77", "type=Story");
        commit("b2", "2026-10-01T17:00:01Z", "SHOP-2");
        commit("c3", "2026-10-01T12:59:59Z", "SHOP-2");

        run.night("2026-10-03");

        assertThat(run.rows("SELECT repository FROM usage_attribution WHERE rule_name = 'branch_name'"))
                .containsExactly("as it stood");
        assertThat(run.rows("SELECT step_name FROM run_work WHERE run_id = 'nightly-2026-10-03-1'"
                        + " AND step_name IN ('attribution', 'summary') AND work_date < '2026-10-03'"))
                .isEmpty();
        assertThat(run.rows("SELECT COUNT(DISTINCT basis) FROM attributed_day")).containsExactly("1");
    }

    @Test
    void a_commit_that_comes_later_gives_a_session_of_its_time_a_ticket() {
        run.night("2026-10-02");
        commit("b2", "2026-10-01T17:00:00Z", "SHOP-2");

        run.night("2026-10-03");

        assertThat(run.rows("SELECT ticket_key, rule_name FROM usage_attribution ORDER BY line_no"))
                .containsExactly(
                        "SHOP-2 | event_ticket",
                        "SHOP-2 | commit_in_session",
                        "SHOP-3 | branch_name",
                        "SHOP-3 | commit_in_session");
        assertThat(run.rows("SELECT attributed_share FROM summary_person_day WHERE service_date = '2026-10-01'"))
                .containsExactly("1");
    }

    @Test
    void a_ticket_that_is_gone_is_the_ticket_of_nothing() {
        run.night("2026-10-02");
        run.warehouse().without("ticket").row("ticket", "ticket_key=SHOP-3", "type=Story");

        run.night("2026-10-03");

        assertThat(run.rows("SELECT ticket_key, rule_name, requests FROM usage_attribution ORDER BY line_no"))
                .containsExactly(" | none | 2", "SHOP-3 | branch_name | 1", "SHOP-3 | commit_in_session | 1");
    }

    /** Another night goes on where one died between attributing and summing up. */
    @Test
    void a_day_that_a_dead_run_was_to_sum_up_is_summed_up_by_the_next() {
        run.night("2026-10-02");
        run.mart().execute("UPDATE summary_person_day SET attributed_share = 0 WHERE service_date = '2026-10-01'");
        run.mart()
                .execute("INSERT INTO job_run (run_id, job_name, to_date, attempt, status, started_at, settled,"
                        + " code_version) VALUES ('dead', 'nightly', '2026-10-02', 2, 'FAILED', '2026-10-26 09:00:00',"
                        + " FALSE, '')");
        run.mart()
                .execute("INSERT INTO run_work (run_id, step_name, work_date, reason)"
                        + " VALUES ('dead', 'summary', '2026-10-01', 'attributed')");

        run.night("2026-10-03");

        assertThat(run.rows("SELECT attributed_share FROM summary_person_day WHERE service_date = '2026-10-01'"))
                .containsExactly("0.75");
    }

    private void commit(String sha, String at, String ticket) {
        run.warehouse()
                .row(
                        "commit",
                        "repository=shop",
                        "sha=" + sha,
                        "branch=main",
                        "authored_at=" + at,
                        "committed_at=" + at,
                        "author_email=alice@example.com",
                        "ticket_keys=" + ticket);
    }

    @Test
    void a_day_whose_usage_became_more_is_attributed_again() {
        run.night("2026-10-02");

        run.warehouse().usage("e9", "2026-10-01T08:30:00Z", use("s1", "shop", "main", "SHOP-2"));
        run.night("2026-10-03");

        assertThat(run.rows("SELECT requests, amount FROM usage_attribution WHERE rule_name = 'event_ticket'"))
                .containsExactly("2 | 6");
    }

    private void seat(String from, String fee) {
        run.warehouse()
                .row(
                        "seat",
                        "tool=claude_code",
                        "person_id=P001",
                        "plan=premium",
                        "valid_from=" + from,
                        "monthly_fee=" + fee,
                        "currency=USD");
    }

    @Test
    void credits_that_a_plan_includes_are_shared_by_the_sessions_that_used_the_line() {
        run.warehouse()
                .identity("copilot", "alice-gh", "P001")
                .row(
                        "rate",
                        "provider=github-copilot",
                        "model_id=ai-credit",
                        "date_from=2026-01-01",
                        "currency=USD",
                        "unit=credit",
                        "credit_price=0.01")
                .row(
                        "seat",
                        "tool=copilot",
                        "person_id=P001",
                        "plan=business",
                        "valid_from=2026-10-01",
                        "monthly_fee=31",
                        "currency=USD")
                .row(
                        "plan",
                        "tool=copilot",
                        "plan=business",
                        "valid_from=2026-01-01",
                        "included_credits=5",
                        "pooled=0");
        credits("c1", "2026-10-01T10:00:00Z", "SHOP-2", "10");
        credits("c2", "2026-10-01T11:00:00Z", "SHOP-3", "20");

        run.night("2026-10-02");

        assertThat(run.rows("SELECT amount FROM usage_cost WHERE tool = 'copilot'"))
                .containsExactly("0.25");
        assertThat(run.rows(
                        "SELECT ticket_key, credits, amount FROM usage_attribution WHERE tool = 'copilot' ORDER BY 1"))
                .containsExactly("SHOP-2 | 10 | 0.0833333333333333", "SHOP-3 | 20 | 0.1666666666666667");
    }

    private void credits(String id, String at, String ticket, String credits) {
        run.warehouse()
                .usage(
                        id,
                        at,
                        "tool=copilot",
                        "provider=github-copilot",
                        "model=auto",
                        "account=alice-gh",
                        "session_id=" + id,
                        "ticket_key=" + ticket,
                        "credits=" + credits);
    }

    private static List<String> texts(List<AttributedCosts.CostOf> costs) {
        return costs.stream()
                .map(cost -> cost.name() + " " + cost.requests() + " "
                        + cost.amount().stripTrailingZeros().toPlainString() + " of it "
                        + cost.unattributed().stripTrailingZeros().toPlainString())
                .toList();
    }
}
