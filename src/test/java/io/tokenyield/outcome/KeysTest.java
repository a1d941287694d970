package io.tokenyield.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** R3 and R4: one who asked, another who accepted, neither paid. Olga is a demand owner; the others are not. */
class KeysTest {
    private final HistoryBuilder history =
            new HistoryBuilder().owners("olga", "otto").verified("T-1", "olga", "ann", "rob");

    @Test
    void an_owner_asked_and_a_reviewer_accepted() {
        Unit unit = history.unit("T-1");

        assertThat(unit.demandBy()).isEqualTo("olga");
        assertThat(unit.demandIsOwner()).isTrue();
        assertThat(unit.value()).isEqualByComparingTo("1");
    }

    @Test
    void who_asks_before_or_after_being_named_asks_as_a_peer() {
        history.ownerFromTo("pia", "2026-09-01T13:00:00Z", "2026-09-01T14:00:00Z");
        history.ticket("T-1").by("ann").accepted("pia", "2026-09-01T12:59:59Z");
        assertThat(history.unit("T-1").demandBy()).isEqualTo("pia");
        assertThat(history.unit("T-1").demandIsOwner()).isFalse();

        history.ticket("T-1").accepted("pia", "2026-09-01T14:00:00Z");
        assertThat(history.unit("T-1").demandIsOwner()).isFalse();

        // What was asked for while one was named stays asked for.
        history.ticket("T-1").accepted("pia", "2026-09-01T13:59:59Z");
        assertThat(history.unit("T-1").demandBy()).isEqualTo("pia");
        assertThat(history.unit("T-1").demandIsOwner()).isTrue();
    }

    @Test
    void work_that_the_author_asked_for_alone_is_worth_nothing() {
        history.ticket("T-1").by("ann");

        assertThat(history.unit("T-1").value()).isZero();
        assertThat(history.unit("T-1").reason()).isEqualTo("nobody but its authors asked for T-1");
    }

    @Test
    void bots_and_unknown_accounts_ask_for_nothing_and_accept_nothing() {
        history.ticket("T-1").by("bot:monitoring").accepted("?olga", "2026-09-01T13:00:00Z");

        assertThat(history.unit("T-1").reason()).isEqualTo("nobody but its authors asked for T-1");

        history.ticket("T-1").by("olga");
        history.commit("T-1-c").approvedBy("bot:review", "?rob");

        assertThat(history.unit("T-1").reason()).isEqualTo("nobody but its authors and the one who asked accepted T-1");
    }

    @Test
    void who_accepted_the_ticket_before_the_first_commit_asked_for_it_and_after_it_did_not() {
        history.ticket("T-1").by("ann").accepted("olga", "2026-09-03T11:59:59Z");

        assertThat(history.unit("T-1").demandBy()).isEqualTo("olga");

        history.commit("early").by("?alias").on("T-1").at("2026-09-03T11:59:59Z");

        assertThat(history.unit("T-1").reason()).isEqualTo("nobody but its authors asked for T-1");
    }

    @Test
    void an_owner_who_accepted_goes_before_a_peer_who_created() {
        history.ticket("T-1")
                .by("pia")
                .accepted("paul", "2026-09-01T13:00:00Z")
                .accepted("olga", "2026-09-01T14:00:00Z");

        assertThat(history.unit("T-1").demandBy()).isEqualTo("olga");
    }

    @Test
    void an_owner_who_created_goes_before_an_owner_who_accepted() {
        history.ticket("T-1").by("otto").accepted("olga", "2026-09-01T13:00:00Z");

        assertThat(history.unit("T-1").demandBy()).isEqualTo("otto");
    }

    @Test
    void an_owner_who_is_the_only_one_to_accept_leaves_the_demand_to_a_peer() {
        history.ticket("T-1").by("pia").accepted("olga", "2026-09-01T13:00:00Z");
        history.commit("T-1-c").approvedBy("olga");

        Unit unit = history.unit("T-1");

        assertThat(unit.demandBy()).isEqualTo("pia");
        assertThat(unit.demandIsOwner()).isFalse();
        assertThat(unit.value()).isEqualByComparingTo("1");
    }

    @Test
    void who_asked_cannot_accept() {
        history.commit("T-1-c").approvedBy("olga");

        assertThat(history.unit("T-1").reason()).isEqualTo("nobody but its authors and the one who asked accepted T-1");
    }

    @Test
    void who_wrote_a_line_of_the_unit_can_neither_ask_nor_accept() {
        history.commit("line").by("rob").on("T-1").lines(1);

        assertThat(history.unit("T-1").reason()).isEqualTo("nobody but its authors and the one who asked accepted T-1");

        history.commit("line").by("olga");

        assertThat(history.unit("T-1").reason()).isEqualTo("nobody but its authors asked for T-1");
    }

    @Test
    void who_approves_an_own_change_reviewed_nothing_even_where_it_has_no_line() {
        history.commit("T-1-c").approvedBy();
        history.commit("merge").by("bob").on("T-1").merge().approvedBy("bob");

        assertThat(history.unit("T-1").reason()).isEqualTo("nobody but its authors and the one who asked accepted T-1");

        history.commit("merge").approvedBy("bob", "sam");

        assertThat(history.unit("T-1").reason()).isEmpty();
    }

    @Test
    void the_closer_accepts_as_well_as_a_reviewer() {
        history.commit("T-1-c").approvedBy();
        history.ticket("T-1").done("quinn", "2026-09-06");

        assertThat(history.unit("T-1").value()).isEqualByComparingTo("1");
    }

    @Test
    void who_closed_it_before_it_was_reopened_did_not_accept_what_came_after() {
        history.commit("T-1-c").approvedBy();
        history.ticket("T-1")
                .done("quinn", "2026-09-06")
                .reopened("olga", "2026-09-07")
                .done("ann", "2026-09-08");

        assertThat(history.unit("T-1").reason()).isEqualTo("nobody but its authors and the one who asked accepted T-1");
    }

    @Test
    void who_asked_and_opened_it_again_is_not_overruled_by_the_author_who_closes_it_again() {
        history.ticket("T-1").reopened("olga", "2026-09-07").done("ann", "2026-09-08");

        assertThat(history.unit("T-1").reason()).isEqualTo("nobody but its authors and the one who asked accepted T-1");

        history.commit("more").by("ann").on("T-1").at("2026-09-07T13:00:00Z").approvedBy("rob");

        assertThat(history.unit("T-1").reason())
                .as("rob approved what was added")
                .isEmpty();

        history.without("more").ticket("T-1").done("quinn", "2026-09-08T13:00:00Z");

        assertThat(history.unit("T-1").reason()).as("quinn closed it").isEmpty();
    }

    @Test
    void who_opens_the_own_work_again_first_does_not_keep_others_from_saying_that_it_is_not_done() {
        history.ticket("T-1")
                .reopened("ann", "2026-09-06")
                .reopened("olga", "2026-09-07")
                .done("ann", "2026-09-08");

        assertThat(history.unit("T-1").reason()).isEqualTo("nobody but its authors and the one who asked accepted T-1");
    }

    @Test
    void an_author_who_opens_the_own_work_again_and_closes_it_needs_nobody_to_accept_it_twice() {
        history.ticket("T-1").reopened("ann", "2026-09-07").done("ann", "2026-09-08");

        assertThat(history.unit("T-1").reason()).isEmpty();
    }

    @Test
    void every_ticket_of_the_unit_has_to_be_accepted() {
        history.ticket("T-2").under("T-1").by("ann").done("ann", "2026-09-05");

        assertThat(history.unit("T-1").reason()).isEqualTo("nobody but its authors and the one who asked accepted T-2");

        history.ticket("T-2").done("rob", "2026-09-05");

        assertThat(history.unit("T-1").value()).isEqualByComparingTo("1");
    }

    @Test
    void approval_of_a_change_that_was_taken_back_is_none() {
        history.commit("revert").by("sam").reverts("T-1-c").at("2026-09-10");
        history.commit("second").by("ann").on("T-1").at("2026-09-11");

        assertThat(history.unit("T-1").reason()).isEqualTo("nobody but its authors and the one who asked accepted T-1");
    }

    @Test
    void in_strict_mode_a_demand_owner_has_to_close_the_root() {
        history.rules(OutcomeRules.DEFAULT.strict());

        assertThat(history.unit("T-1").reason()).isEqualTo("no demand owner closed T-1");

        history.ticket("T-1").done("olga", "2026-09-06");

        assertThat(history.unit("T-1").value())
                .as("olga asked and closed, rob accepted")
                .isEqualByComparingTo("1");
    }

    @Test
    void two_people_who_create_review_and_close_for_each_other_make_nothing() {
        history.ticket("T-2")
                .by("bob")
                .accepted("bob", "2026-09-01")
                .inProgress("ann", "2026-09-02")
                .done("bob", "2026-09-05");
        history.commit("c2").by("ann").on("T-2").approvedBy("bob");

        assertThat(history.unit("T-2").reason()).isEqualTo("nobody but its authors and the one who asked accepted T-2");
    }
}
