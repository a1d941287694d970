package io.tokenyield.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** R5: done, and still done after thirty days. T-1 is closed at noon of 2026-09-05. */
class MaturityTest {
    private final HistoryBuilder history = new HistoryBuilder().owners("olga").verified("T-1", "olga", "ann", "rob");

    @Test
    void a_unit_counts_thirty_days_after_it_was_closed_and_not_a_second_before() {
        assertThat(history.unit("T-1", "2026-10-05T11:59:59Z").reason())
                .isEqualTo("last closed, reopened or taken back on 2026-09-05: counts from 2026-10-05"
                        + " if nothing else happens");
        assertThat(history.unit("T-1", "2026-10-05T12:00:00Z").value()).isEqualByComparingTo("1");
    }

    @Test
    void what_happens_later_is_not_known_yet() {
        history.ticket("T-1").reopened("olga", "2026-10-20");

        assertThat(history.unit("T-1", "2026-10-20").reason()).isEmpty();
        assertThat(history.unit("T-1", "2026-10-21").reason()).isEqualTo("T-1 is not done");
    }

    @Test
    void a_reopened_unit_waits_again_and_keeps_the_date_of_its_first_resolution() {
        history.ticket("T-1").reopened("olga", "2026-09-20").done("quinn", "2026-10-01");

        assertThat(history.unit("T-1", "2026-10-30").reason()).contains("counts from 2026-10-31");
        assertThat(history.unit("T-1", "2026-11-01").value()).isEqualByComparingTo("1");
        assertThat(history.unit("T-1", "2026-11-01").firstResolvedAt()).isEqualTo(HistoryBuilder.instant("2026-09-05"));
    }

    @Test
    void resolved_and_then_closed_counts_from_when_it_was_resolved() {
        history.ticket("T-1").done("quinn", "2026-09-25");

        assertThat(history.unit("T-1", "2026-10-06").reason()).isEmpty();
    }

    @Test
    void duplicates_and_what_will_not_be_done_are_worth_nothing() {
        history.ticket("T-1").rejected("olga", "2026-09-06");

        assertThat(history.unit("T-1").reason()).isEqualTo("T-1 was closed without being done (duplicate or won't do)");
    }

    @Test
    void a_part_that_was_dropped_leaves_the_unit_undone() {
        history.ticket("T-2").under("T-1").by("olga").rejected("ann", "2026-09-05");

        assertThat(history.unit("T-1").reason()).isEqualTo("T-2 was closed without being done (duplicate or won't do)");
        assertThat(history.unit("T-1").firstResolvedAt()).isNull();
    }

    @Test
    void a_unit_is_resolved_when_the_last_of_its_tickets_is() {
        history.ticket("T-2").under("T-1").by("olga").done("rob", "2026-09-09");

        assertThat(history.unit("T-1").firstResolvedAt()).isEqualTo(HistoryBuilder.instant("2026-09-09"));
    }

    @Test
    void a_ticket_added_later_reopens_the_unit_and_does_not_move_its_date() {
        history.ticket("T-2").under("T-1").by("olga").created("2026-10-10");

        assertThat(history.unit("T-1", "2026-10-12").reason()).isEqualTo("T-2 is not done");

        history.ticket("T-2").done("rob", "2026-10-14");

        assertThat(history.unit("T-1", "2026-11-12").reason()).contains("counts from 2026-11-13");
        assertThat(history.unit("T-1", "2026-11-14").value()).isEqualByComparingTo("1");
        assertThat(history.unit("T-1").firstResolvedAt()).isEqualTo(HistoryBuilder.instant("2026-09-05"));
    }

    /** Ann's own old ticket, put below T-1 when that had counted for a month: T-1 would count once more, in October. */
    @Test
    void an_older_ticket_put_below_it_later_reopens_the_unit_and_does_not_move_its_date() {
        history.ticket("T-0").by("ann").created("2026-08-02").underSince("T-1", "2026-10-10");
        history.commit("T-0-c").by("ann").on("T-0").lines(1).at("2026-10-11").approvedBy("rob");

        assertThat(history.unit("T-1", "2026-10-12").reason()).isEqualTo("T-0 is not done");

        history.ticket("T-0").done("ann", "2026-10-12");

        assertThat(history.unit("T-1", "2026-11-10").reason()).contains("counts from 2026-11-11");
        assertThat(history.unit("T-1").value()).isEqualByComparingTo("1");
        assertThat(history.unit("T-1").firstResolvedAt()).isEqualTo(HistoryBuilder.instant("2026-09-05"));
    }

    @Test
    void an_older_ticket_put_below_it_before_it_was_resolved_is_a_part_like_the_others() {
        history.ticket("T-0").by("olga").created("2026-08-02").underSince("T-1", "2026-09-04");
        history.ticket("T-00").by("olga").created("2026-08-02").under("T-0").done("rob", "2026-08-20");
        history.ticket("T-0").done("rob", "2026-09-09");

        assertThat(history.unit("T-1").firstResolvedAt()).isEqualTo(HistoryBuilder.instant("2026-09-09"));
    }

    @Test
    void work_on_a_branch_that_did_not_merge_is_no_evidence_and_accepts_nothing_until_it_does() {
        history.commit("T-1-c").unmerged();

        assertThat(history.unit("T-1").reason())
                .isEqualTo("no line for T-1 is merged: its branches did not merge, as far as is known");

        history.commit("small").by("ann").on("T-1").lines(3);

        assertThat(history.unit("T-1").reason())
                .as("rob approved what never came in")
                .isEqualTo("nobody but its authors and the one who asked accepted T-1");

        history.commit("small").approvedBy("rob");

        assertThat(history.unit("T-1").value()).isEqualByComparingTo("1");
    }

    @Test
    void a_revert_on_a_branch_that_did_not_merge_takes_nothing_back() {
        history.commit("back")
                .by("bob")
                .on("T-1")
                .reverts("T-1-c")
                .at("2026-09-07")
                .unmerged();

        assertThat(history.unit("T-1").reason()).isEmpty();
    }

    @Test
    void closing_without_a_line_is_worth_nothing() {
        history.commit("T-1-c").lines(0);

        assertThat(history.unit("T-1").reason()).isEqualTo("no line of work that stands names T-1");
    }

    @Test
    void where_blame_is_known_half_of_the_lines_have_to_be_alive() {
        history.commit("T-1-c").surviving(49L);

        assertThat(history.unit("T-1").reason()).isEqualTo("only 49 of 100 lines were alive after 30 days");

        history.commit("T-1-c").surviving(50L);

        assertThat(history.unit("T-1").reason()).isEmpty();
    }

    @Test
    void of_changes_at_the_same_instant_the_one_that_keeps_it_open_holds() {
        history.ticket("T-1").reopened("olga", "2026-09-05");

        assertThat(history.unit("T-1").reason()).isEqualTo("T-1 is not done");
    }

    @Test
    void rows_that_come_twice_count_once() {
        History once = history.history();
        History twice = new History(
                twice(once.tickets()),
                twice(once.changes()),
                twice(once.assignments()),
                twice(once.commits()),
                twice(once.causedBy()),
                true);

        assertThat(Outcomes.of(twice, OutcomeRules.DEFAULT, history.owners(), HistoryBuilder.instant("2026-12-31")))
                .isEqualTo(history.outcomes());
    }

    private static <R> List<R> twice(List<R> rows) {
        return java.util.stream.Stream.concat(rows.stream(), rows.stream()).toList();
    }
}
