package io.tokenyield.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Tickets and their history. */
class TicketsTest {
    private static final String HISTORY = "SELECT ticket_key, changed_at, seq, to_status, category, changed_by"
            + " FROM delivery_transition ORDER BY ticket_key, changed_at, seq";

    @RegisterExtension
    private final NightlyDelivery delivery = new NightlyDelivery();

    @Test
    void a_ticket_that_is_there_twice_is_one_however_its_key_is_written() {
        delivery.ticket("SHOP-1", "summary=Sell", "created_at=2026-10-01T10:00:00Z")
                .ticket(" shop-1 ", "summary=Sell", "created_at=2026-10-01 10:00:00")
                .importOn("2026-10-02");

        assertThat(delivery.rows("SELECT ticket_key, summary, created_at FROM delivery_ticket"))
                .containsExactly("SHOP-1 | Sell | 2026-10-01T10:00");
        assertThat(delivery.rows("SELECT rows_read, rows_kept, rows_folded, rows_quarantined FROM delivery_source"
                        + " WHERE source_table = 'ticket'"))
                .containsExactly("2 | 1 | 1 | 0");
        assertThat(delivery.rejected()).isEmpty();
    }

    @Test
    void of_rows_that_contradict_each_other_the_one_created_first_is_kept() {
        delivery.ticket("SHOP-1", "summary=Sell", "created_at=2026-10-02T10:00:00Z")
                .ticket("SHOP-1", "summary=Buy", "created_at=2026-10-01T10:00:00Z")
                .importOn("2026-10-02");

        assertThat(delivery.rows("SELECT ticket_key, summary FROM delivery_ticket"))
                .containsExactly("SHOP-1 | Buy");
        assertThat(delivery.rejected())
                .containsExactly("ticket | SHOP-1 | ticket_key | summary=Sell; created_at=2026-10-02T10:00:00Z"
                        + " | contradicts the row that was created first | 1");
    }

    @Test
    void odd_values_are_reported_and_the_ticket_stays() {
        delivery.ticket("SHOP-1", "story_points=XL", "created_at=soon")
                .ticket("SHOP-2", "story_points=-3", "parent_key=shop-2")
                .ticket("SHOP-3", "story_points=0.5", "parent_key=SHOP-9", "summary==1+cmd|x \t a\u0007b")
                .ticket("", "summary=nameless")
                .importOn("2026-10-02");

        assertThat(
                        delivery.rows(
                                "SELECT ticket_key, story_points, created_at, parent_key, summary FROM delivery_ticket ORDER BY 1"))
                .containsExactly(
                        "SHOP-1 | null | null |  | ",
                        "SHOP-2 | null | null |  | ",
                        "SHOP-3 | 0.5 | null | SHOP-9 | =1+cmd|x   a b");
        assertThat(delivery.remarks())
                .containsExactly(
                        "ticket | SHOP-1 | created_at | soon | is no time, so it is not used | 1",
                        "ticket | SHOP-1 | story_points | XL | is no number, so it is not used | 1",
                        "ticket | SHOP-2 | parent_key | shop-2 | is the ticket itself, so it is not used | 1",
                        "ticket | SHOP-2 | story_points | -3 | is negative, so it is not used | 1",
                        "ticket | SHOP-3 | parent_key | SHOP-9 | there is no such ticket | 1");
        assertThat(delivery.rejected()).containsExactly("ticket |  | ticket_key |  | value missing | 1");
    }

    /** And what the source does not tell is kept, for the notes of scores. */
    @Test
    void without_a_column_for_it_the_creator_is_the_reporter() {
        delivery.ticket("SHOP-1", "reporter=jira-bob").importOn("2026-10-02");

        assertThat(delivery.rows("SELECT creator, reporter FROM delivery_ticket"))
                .containsExactly("P002 | P002");
        assertThat(delivery.rows("SELECT source_table, absent_columns FROM delivery_source ORDER BY 1"))
                .containsExactly(
                        "commit | surviving_lines",
                        "commit_file | ",
                        "ticket | caused_by_key,creator",
                        "ticket_assignment | ",
                        "ticket_transition | ");

        delivery.warehouse().without("ticket");
        delivery.ticket("SHOP-1", "reporter=jira-bob", "creator=").importOn("2026-10-03");

        assertThat(delivery.rows("SELECT creator, reporter FROM delivery_ticket"))
                .as("a column that names nobody at all says as little as none")
                .containsExactly("P002 | P002");
        assertThat(delivery.rows("SELECT absent_columns FROM delivery_source WHERE source_table = 'ticket'"))
                .containsExactly("caused_by_key,creator");
    }

    @Test
    void in_a_column_for_it_an_empty_creator_is_nobody() {
        delivery.ticket("SHOP-1", "reporter=jira-bob", "assignee=Alice@Example.com ")
                .ticket("SHOP-2", "reporter=jira-bob", "creator=alice@example.com", "caused_by_key=shop-1")
                .importOn("2026-10-02");

        assertThat(
                        delivery.rows(
                                "SELECT ticket_key, creator, reporter, assignee, caused_by_key FROM delivery_ticket ORDER BY 1"))
                .containsExactly("SHOP-1 |  | P002 | P001 | ", "SHOP-2 | P001 | P002 |  | SHOP-1");
    }

    @Test
    void parents_and_containers_stay_as_they_were_first_seen() {
        delivery.ticket("SHOP-1", "type=Epic")
                .ticket("SHOP-2", "type=Story", "parent_key=SHOP-1")
                .ticket("SHOP-3", "type=Story")
                .importOn("2026-10-02");
        delivery.warehouse().without("ticket");
        delivery.ticket("SHOP-1", "type=Story")
                .ticket("SHOP-2", "type=Epic")
                .ticket("SHOP-3", "type=Story", "parent_key=SHOP-2")
                .importOn("2026-10-03");

        assertThat(delivery.rows("SELECT ticket_key, fact, seen, first_run FROM delivery_first_seen ORDER BY 1, 2"))
                .containsExactly(
                        "SHOP-1 | container | yes | night-2026-10-02",
                        "SHOP-2 | container | no | night-2026-10-02",
                        "SHOP-2 | parent | SHOP-1 | night-2026-10-02",
                        "SHOP-3 | container | no | night-2026-10-02",
                        "SHOP-3 | parent | SHOP-2 | night-2026-10-03");
        assertThat(delivery.rows("SELECT ticket_key, parent_key, is_container FROM delivery_ticket ORDER BY 1"))
                .containsExactly("SHOP-1 |  | false", "SHOP-2 |  | true", "SHOP-3 | SHOP-2 | false");
    }

    @Test
    void a_change_of_status_is_kept_once_and_that_of_an_unknown_ticket_is_reported() {
        delivery.ticket("SHOP-1")
                .transition("shop-1", "2026-10-01T10:00:00Z", "Open", "In Progress", "alice@example.com")
                .transition("SHOP-1", "2026-10-01T10:00:00.000000Z", "Open", "In Progress", "ALICE@example.com")
                .transition("SHOP-404", "2026-10-01T11:00:00Z", "Open", "Resolved", "alice@example.com")
                .transition("SHOP-1", "one day", "In Progress", "Resolved", "alice@example.com")
                .importOn("2026-10-02");

        assertThat(delivery.rows(HISTORY))
                .containsExactly("SHOP-1 | 2026-10-01T10:00 | 1 | In Progress | IN_PROGRESS | P001");
        assertThat(delivery.rejected())
                .containsExactly(
                        "ticket_transition | SHOP-1 | changed_at | one day | is no time, write it as 2026-10-25T10:00:00Z | 1",
                        "ticket_transition | SHOP-404 | ticket_key | SHOP-404 | there is no such ticket | 1");
        assertThat(delivery.rows("SELECT rows_read, rows_kept, rows_folded, rows_quarantined FROM delivery_source"
                        + " WHERE source_table = 'ticket_transition'"))
                .containsExactly("4 | 1 | 1 | 2");
    }

    @Test
    void changes_at_one_instant_follow_from_each_other() {
        delivery.ticket("SHOP-1")
                .transition("SHOP-1", "2026-10-01T10:00:00Z", "Resolved", "Closed", "")
                .transition("SHOP-1", "2026-10-01T10:00:00Z", "Zero", "In Review", "")
                .transition("SHOP-1", "2026-10-01T10:00:00Z", "In Review", "Resolved", "")
                .importOn("2026-10-02");

        assertThat(delivery.rows("SELECT seq, from_status, to_status FROM delivery_transition ORDER BY seq"))
                .containsExactly("1 | Zero | In Review", "2 | In Review | Resolved", "3 | Resolved | Closed");
    }

    @Test
    void the_company_says_what_its_statuses_mean_and_a_word_that_nobody_knows_is_reported_once() {
        delivery.ticket("SHOP-1")
                .transition("SHOP-1", "2026-10-01T10:00:00Z", "", "Closed", "")
                .transition("SHOP-1", "2026-10-01T11:00:00Z", "", "IN-REVIEW", "")
                .transition("SHOP-1", "2026-10-01T12:00:00Z", "", "Abnahme", "")
                .transition("SHOP-1", "2026-10-01T13:00:00Z", "", "Geparkt", "")
                .transition("SHOP-1", "2026-10-01T14:00:00Z", "", "geparkt", "");
        delivery.warehouse()
                .row("ticket_status", "status= ABNAHME", "category=in_review")
                .row("ticket_status", "status=Closed", "category=REJECTED")
                .row("ticket_status", "status=Offen", "category=NOT_YET");
        delivery.importOn("2026-10-02");

        assertThat(delivery.rows("SELECT to_status, category FROM delivery_transition ORDER BY changed_at"))
                .containsExactly(
                        "Closed | REJECTED",
                        "IN-REVIEW | IN_REVIEW",
                        "Abnahme | IN_REVIEW",
                        "Geparkt | ",
                        "geparkt | ");
        assertThat(delivery.remarks())
                .containsExactly("ticket_transition | to_status | to_status | Geparkt"
                        + " | means nothing known, say in ticket_status what it does | 1");
        assertThat(delivery.rejected())
                .containsExactly("ticket_status | Offen | category | NOT_YET"
                        + " | is no category; see the contract of ticket_status | 1");
    }

    @Test
    void assignments_are_a_history_of_their_own_where_the_tracker_has_one() {
        delivery.ticket("SHOP-1", "assignee=alice@example.com");
        delivery.warehouse()
                .row("ticket_assignment", "ticket_key=shop-1", "assignee=jira-bob", "assigned_at=2026-10-01T10:00:00Z")
                .row("ticket_assignment", "ticket_key=SHOP-1", "assignee=", "assigned_at=2026-10-01T11:00:00Z")
                .row("ticket_assignment", "ticket_key=SHOP-9", "assignee=jira-bob", "assigned_at=2026-10-01T12:00:00Z");
        delivery.importOn("2026-10-02");

        assertThat(delivery.rows("SELECT ticket_key, assigned_at, assignee FROM delivery_assignment ORDER BY 2"))
                .containsExactly("SHOP-1 | 2026-10-01T10:00 | P002", "SHOP-1 | 2026-10-01T11:00 | ");
        assertThat(delivery.rejected())
                .containsExactly("ticket_assignment | SHOP-9 | ticket_key | SHOP-9 | there is no such ticket | 1");
    }
}
