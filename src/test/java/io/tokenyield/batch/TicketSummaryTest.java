package io.tokenyield.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tokenyield.sql.SqlFile;
import io.tokenyield.testing.TestRun;
import io.tokenyield.testing.WarehouseFolder;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * What tickets cost in a month, and what came of them: usage of Alice and Bob on 1 September, a million tokens of input for 3
 * dollars each time. Olga asks for work, Quinn accepts it.
 */
class TicketSummaryTest {
    @RegisterExtension
    private final TestRun run = TestRun.with(TicketSummaryTest::september).scoredBy("window_days=28,maturity_days=7");

    private final WarehouseFolder folder = run.warehouse();

    private static WarehouseFolder september(WarehouseFolder world) {
        world.person("P002", "Blue", "CC-1", "2026-01-01", "")
                .person("P800", "Product", "CC-2", "2026-01-01", "")
                .person("P801", "Quality", "CC-2", "2026-01-01", "")
                .identity("claude_code", "bob@example.com", "P002")
                .row("demand_owner", "person_id=P800", "valid_from=2026-01-01", "valid_to=");
        for (String person : new String[] {"P001", "P002", "P800", "P801"}) {
            world.identity("git", person + "@git.example", person).identity("jira", person + "@git.example", person);
        }
        ticket(world, "SHOP-1", "Epic", "");
        ticket(world, "SHOP-2", "Story", "SHOP-1");
        ticket(world, "SHOP-3", "Sub-task", "SHOP-2");
        return use(world, "e1", "2026-09-01T08:00:00Z", "alice", "main", " shop-2 ")
                .usage("e0", "2026-09-01T08:30:00Z", "input_tokens=0", "output_tokens=200000", "ticket_key=SHOP-2");
    }

    private static WarehouseFolder ticket(WarehouseFolder world, String key, String type, String parent) {
        return world.row(
                "ticket",
                "ticket_key=" + key,
                "type=" + type,
                "summary=Work " + key,
                "creator=P800@git.example",
                "reporter=P800@git.example",
                "assignee=P001@git.example",
                "created_at=2026-08-01T08:00:00Z",
                "parent_key=" + parent);
    }

    private static WarehouseFolder use(
            WarehouseFolder world, String id, String at, String who, String branch, String ticket) {
        return world.usage(
                id,
                at,
                "account=" + who + "@example.com",
                "session_id=" + id,
                "repository=shop",
                "branch=" + branch,
                "ticket_key=" + ticket,
                "input_tokens=1000000");
    }

    private void commit(String key, String at) {
        folder.row(
                "commit",
                "repository=shop",
                "sha=" + key.toLowerCase() + "c0ffee",
                "branch=main",
                "authored_at=" + at,
                "committed_at=" + at,
                "author_email=P001@git.example",
                "ticket_keys=" + key,
                "additions=50");
    }

    private void done(String key, String day) {
        change(key, day + "T08:00:00Z", "Open", "In Progress", "P001");
        change(key, day + "T16:00:00Z", "In Progress", "Resolved", "P801");
    }

    private void change(String key, String at, String from, String to, String by) {
        folder.row(
                "ticket_transition",
                "ticket_key=" + key,
                "changed_at=" + at,
                "from_status=" + from,
                "to_status=" + to,
                "changed_by=" + by + "@git.example");
    }

    @Test
    void a_month_has_a_row_for_each_ticket_and_one_for_what_has_none_and_they_are_all_that_usage_cost() {
        use(folder, "e2", "2026-09-01T09:00:00Z", "bob", "feature/SHOP-3", "");
        use(folder, "e3", "2026-09-02T13:00:00Z", "alice", "main", "");
        use(folder, "e4", "2026-09-03T13:00:00Z", "nobody", "main", "");
        commit("SHOP-3", "2026-09-02T14:00:00Z");

        run.night("2026-09-04");

        assertThat(run.rows(
                        "SELECT ticket_key, epic_key, repository, people, active_days, requests, tokens_in, tokens_out,"
                                + " usage_cost, cost_event_ticket, cost_branch_name, cost_commit_in_session, cost_none"
                                + " FROM summary_ticket ORDER BY ticket_key"))
                .containsExactly(
                        " |  | shop | 1 | 1 | 1 | 1000000 | 0 | 3 | 0 | 0 | 0 | 3",
                        "SHOP-2 | SHOP-1 |  | 1 | 1 | 2 | 1000000 | 200000 | 6 | 6 | 0 | 0 | 0",
                        "SHOP-3 | SHOP-1 | shop | 2 | 2 | 2 | 2000000 | 0 | 6 | 0 | 3 | 3 | 0");
        assertThat(run.rows("SELECT DISTINCT attributed_share FROM summary_ticket"))
                .containsExactly("0.8");
        assertThat(run.rows("SELECT ticket_key FROM summary_ticket WHERE reason <> ''"))
                .containsExactly("");
        assertThat(run.rows("SELECT SUM(usage_cost) FROM summary_ticket")).containsExactly("15");
        assertThat(run.rows("SELECT SUM(amount) FROM usage_cost")).containsExactly("15");
    }

    @Test
    void of_a_month_only_the_rows_are_written_that_are_new_or_have_other_figures() {
        run.night("2026-09-01");
        for (String trigger : List.of(
                "UPDATE ON summary_person_month",
                "DELETE ON summary_person_month",
                "UPDATE ON summary_person_ticket",
                "DELETE ON summary_person_ticket")) {
            run.mart()
                    .execute("CREATE TRIGGER " + trigger.replace(" ", "_") + " AFTER " + trigger + " FOR EACH ROW"
                            + " IF OLD.person_id = 'P001' THEN SIGNAL SQLSTATE '45000'"
                            + " SET MESSAGE_TEXT = 'this row did not change'; END IF");
        }

        use(folder, "e2", "2026-09-02T09:00:00Z", "bob", "main", "SHOP-2");
        try {
            run.night("2026-09-02");
        } finally {
            for (String trigger : List.of(
                    "UPDATE_ON_summary_person_month",
                    "DELETE_ON_summary_person_month",
                    "UPDATE_ON_summary_person_ticket",
                    "DELETE_ON_summary_person_ticket")) {
                run.mart().execute("DROP TRIGGER " + trigger);
            }
        }

        assertThat(run.rows("SELECT person_id, ticket_key, requests, usage_cost FROM summary_person_ticket ORDER BY 1"))
                .containsExactly("P001 | SHOP-2 | 2 | 6", "P002 | SHOP-2 | 1 | 3");
        assertThat(run.rows("SELECT person_id, active_days, usage_cost FROM summary_person_month ORDER BY 1"))
                .containsExactly("P001 | 1 | 6", "P002 | 1 | 3");
        assertThat(run.rows("SELECT ticket_key, people, requests, usage_cost FROM summary_ticket"))
                .containsExactly("SHOP-2 | 2 | 3 | 9");
    }

    @Test
    void a_person_whose_usage_is_gone_is_gone_from_the_month_too() {
        use(folder, "e2", "2026-09-01T09:00:00Z", "bob", "main", "SHOP-3");
        run.night("2026-09-01");

        folder.without("usage_event", "event_id", "e2");
        run.night("2026-09-02");

        assertThat(run.rows("SELECT person_id, ticket_key, usage_cost FROM summary_person_ticket"))
                .containsExactly("P001 | SHOP-2 | 6");
        assertThat(run.rows("SELECT person_id, usage_cost FROM summary_person_month"))
                .containsExactly("P001 | 6");
        assertThat(run.rows("SELECT ticket_key, usage_cost FROM summary_ticket"))
                .containsExactly("SHOP-2 | 6");
    }

    @Test
    void a_ticket_whose_unit_is_no_longer_kept_says_so_in_a_month_that_is_summed_up_again_and_stays_in_a_closed_one() {
        use(folder, "e2", "2026-09-01T09:00:00Z", "bob", "main", "SHOP-1");
        run.night("2026-09-02");
        String hadUnit = "UPDATE summary_ticket SET unit_root = 'SHOP-9', unit_value = 1, outcome_state = 'verified',"
                + " outcome_reason = '' WHERE ticket_key = 'SHOP-1'";
        run.mart().execute(hadUnit);

        run.night("2026-09-03");
        assertThat(outcomes()).contains("SHOP-1 |  | null |  | it holds other tickets and is no piece of work itself");

        run.mart().execute(hadUnit);
        close();
        run.night("2026-10-08");
        assertThat(outcomes()).contains("SHOP-1 | SHOP-9 | 1 | verified | ");
    }

    @Test
    void the_share_of_each_person_that_has_a_ticket_is_shown_by_day_and_by_month() {
        use(folder, "e2", "2026-09-01T09:00:00Z", "alice", "main", "");
        use(folder, "e3", "2026-09-02T09:00:00Z", "bob", "main", "");
        folder.usage("e4", "2026-09-02T10:00:00Z", "model=claude-next", "input_tokens=1000");

        run.night("2026-09-03");

        // Of 9 dollars on the first day Alice has 6 with a ticket; what has no price has no share.
        assertThat(run.rows("SELECT service_date, person_id, attributed_share FROM summary_person_day ORDER BY 1, 2"))
                .containsExactly("2026-09-01 | P001 | 0.66666667", "2026-09-02 | P001 | null", "2026-09-02 | P002 | 0");
        assertThat(run.rows("SELECT person_id, attributed_share FROM summary_person_month ORDER BY 1"))
                .containsExactly("P001 | 0.66666667", "P002 | 0");
    }

    @Test
    void a_ticket_that_comes_later_is_in_the_sums_of_the_days_it_was_used_on() {
        folder.without("ticket");
        run.night("2026-09-01");
        assertThat(run.rows("SELECT attributed_share FROM summary_person_month"))
                .containsExactly("0");

        ticket(folder, "SHOP-2", "Story", "");
        run.night("2026-09-02");

        assertThat(run.rows("SELECT attributed_share FROM summary_person_month"))
                .containsExactly("1");
        assertThat(run.rows("SELECT ticket_key, usage_cost FROM summary_ticket"))
                .containsExactly("SHOP-2 | 6");
        assertThat(run.rows("SELECT person_id, ticket_key, rule_name, usage_cost FROM summary_person_ticket"))
                .containsExactly("P001 | SHOP-2 | event_ticket | 6");
    }

    @Test
    void what_came_of_a_ticket_is_open_until_its_unit_had_its_time_and_then_verified_or_not_with_the_reason() {
        commit("SHOP-3", "2026-09-01T14:00:00Z");
        done("SHOP-2", "2026-09-01");
        run.night("2026-09-02");
        assertThat(outcomes()).containsExactly("SHOP-2 | SHOP-2 | 0 | open | SHOP-3 is not done");

        done("SHOP-3", "2026-09-03");
        run.night("2026-09-04");
        assertThat(outcomes())
                .containsExactly(
                        "SHOP-2 | SHOP-2 | 0 | open | last closed, reopened or taken back on 2026-09-03: counts"
                                + " from 2026-09-10 if nothing else happens");

        run.night("2026-09-10");
        assertThat(outcomes()).containsExactly("SHOP-2 | SHOP-2 | 1 | verified | ");

        change("SHOP-3", "2026-09-11T08:00:00Z", "Resolved", "Rejected", "P801");
        run.night("2026-09-11");
        assertThat(outcomes()).hasSize(1).first().asString().startsWith("SHOP-2 | SHOP-2 | 0 | not verified | SHOP-3");
    }

    @Test
    void the_cost_of_a_closed_month_stays_and_what_came_of_it_still_becomes_known() {
        commit("SHOP-3", "2026-09-29T14:00:00Z");
        done("SHOP-2", "2026-09-29");
        done("SHOP-3", "2026-09-29");
        run.night("2026-09-30");
        close();
        List<String> costs = costs();
        assertThat(outcomes()).first().asString().contains(" | open | ");

        use(folder, "e9", "2026-09-15T08:00:00Z", "bob", "main", "SHOP-2");
        ticket(folder, "SHOP-4", "Story", "");
        run.night("2026-10-08");

        assertThat(costs()).isEqualTo(costs);
        assertThat(outcomes()).containsExactly("SHOP-2 | SHOP-2 | 1 | verified | ");
        assertThat(run.rows("SELECT usage_cost FROM summary_ticket WHERE period = '2026-10'"))
                .isEmpty();
    }

    @Test
    void the_database_itself_refuses_to_change_the_cost_of_a_closed_month() {
        run.night("2026-09-30");
        close();

        for (String change : List.of(
                "UPDATE summary_ticket SET usage_cost = 1",
                "UPDATE summary_ticket SET attributed_share = NULL",
                "DELETE FROM summary_ticket",
                "INSERT INTO summary_person_ticket VALUES ('2026-09', 'P001', '', '', '', 'USD', 1, 1)",
                "DELETE FROM summary_person_ticket")) {
            assertThatThrownBy(() -> run.mart().execute(change)).hasMessageContaining("is closed");
        }
        run.mart().execute("UPDATE summary_ticket SET outcome_state = 'open'");
    }

    @Test
    void a_ticket_that_is_missing_in_the_sums_is_found_by_a_control() {
        run.night("2026-09-02");
        run.mart().execute("UPDATE usage_cost SET amount = amount + 1 WHERE line_no = 1");

        assertThat(run.rows(
                        "SELECT COUNT(*) FROM control_total WHERE figure = 'tickets_equal_usage_cost' AND value = 0"))
                .containsExactly("1");
        assertThat(run.mart()
                        .jdbc()
                        .sql(SqlFile.text("check/tickets_equal_usage_cost.sql"))
                        .param("runId", "nightly-2026-09-02-1")
                        .query((row, number) -> row.getString("what") + ": " + row.getString("finding"))
                        .list())
                .containsExactly(
                        "2026-09 USD: usage cost 7.0000000000000000 of 2 requests and 0.00000000 credits, by ticket"
                                + " 6.0000000000000000 of 2 and 0.00000000, by rule 6.0000000000000000, by person 6.0000000000000000");
    }

    @Test
    void scores_are_in_a_monthly_table_of_their_own_with_the_team_of_the_last_day() {
        folder.without("person", "person_id", "P002")
                .person("P002", "Blue", "CC-1", "2026-01-01", "2026-09-15")
                .person("P002", "Red", "CC-9", "2026-09-15", "");
        use(folder, "e2", "2026-09-01T09:00:00Z", "bob", "main", "");

        run.backfill("2026-09-01", "2026-10-01");

        assertThat(
                        run.rows(
                                "SELECT period, person_id, team, cost_centre, window_from, spend_usd, verified_value, score, band,"
                                        + " not_scored, as_of FROM summary_person_score WHERE period = '2026-09' ORDER BY person_id"))
                .containsExactly(
                        "2026-09 | P001 | Blue | CC-1 | 2026-09-03 | 6 | 0 | null | null | window not matured | 2026-10-02",
                        "2026-09 | P002 | Red | CC-9 | 2026-09-03 | 3 | 0 | null | null | window not matured | 2026-10-02");
    }

    private List<String> outcomes() {
        return run.rows("SELECT ticket_key, unit_root, unit_value, outcome_state, outcome_reason FROM summary_ticket"
                + " WHERE ticket_key <> '' ORDER BY ticket_key");
    }

    private List<String> costs() {
        return run.rows("SELECT ticket_key, people, requests, usage_cost, attributed_share, as_of FROM summary_ticket"
                + " WHERE period = '2026-09' ORDER BY ticket_key");
    }

    private void close() {
        run.mart()
                .execute("UPDATE period SET status = 'CLOSED', closed_on = '2026-10-05', closed_by = 'carla'"
                        + " WHERE period = '2026-09'");
    }
}
