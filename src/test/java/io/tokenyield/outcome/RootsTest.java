package io.tokenyield.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** R1: what is one unit. */
class RootsTest {
    private final HistoryBuilder history = new HistoryBuilder().owners("olga");

    @Test
    void a_story_and_its_sub_tasks_are_one_unit_and_an_epic_above_makes_no_difference() {
        history.ticket("T-1").type("Epic").container().by("olga");
        history.ticket("T-2").under("T-1").by("olga");
        history.ticket("T-3").under("T-2").by("ann");
        history.ticket("T-4").under("T-3").by("ann");
        history.ticket("T-5").under("T-1").by("olga");

        assertThat(history.outcomes().units())
                .extracting(unit -> unit.root() + unit.tickets())
                .containsExactly("T-2[T-2, T-3, T-4]", "T-5[T-5]");
    }

    @Test
    void an_epic_put_below_a_story_makes_no_units_of_the_sub_tasks_below_it() {
        history.ticket("T-1").by("olga");
        history.ticket("T-2").type("Epic").container().under("T-1").by("ann");
        history.ticket("T-3").under("T-2").by("ann");
        history.ticket("T-4").under("T-2").by("ann");

        assertThat(history.outcomes().units())
                .extracting(unit -> unit.root() + unit.tickets())
                .containsExactly("T-1[T-1, T-2, T-3, T-4]");
    }

    @Test
    void an_epic_alone_is_no_unit_even_where_commits_name_it() {
        history.ticket("T-1").container().by("olga").done("olga", "2026-09-05");
        history.commit("c").by("ann").on("T-1").approvedBy("rob");

        assertThat(history.outcomes().units()).isEmpty();
    }

    @Test
    void a_parent_that_nobody_has_seen_ends_the_way_up() {
        history.ticket("T-2").under("PORTFOLIO-1").by("olga");
        history.ticket("T-3").under("PORTFOLIO-1").by("olga");

        assertThat(history.outcomes().units()).extracting(Unit::root).containsExactly("T-2", "T-3");
    }

    @Test
    void parents_in_a_circle_are_one_unit_named_by_the_oldest_ticket() {
        history.ticket("T-1").under("T-3").created("2026-09-02").by("olga");
        history.ticket("T-2").under("T-1").created("2026-09-01").by("olga");
        history.ticket("T-3").under("T-2").created("2026-09-03").by("olga");
        history.ticket("T-4").under("T-3").created("2026-08-01").by("olga");

        assertThat(history.outcomes().units())
                .extracting(unit -> unit.root() + unit.tickets())
                .containsExactly("T-2[T-1, T-2, T-3, T-4]");
    }

    @Test
    void a_ticket_that_is_its_own_parent_is_a_unit_and_an_epic_that_is_its_own_parent_is_none() {
        history.ticket("T-1").under("T-1").by("olga");
        history.ticket("T-2").under("T-2").container().by("olga");

        assertThat(history.outcomes().units()).extracting(Unit::root).containsExactly("T-1");
    }

    @Test
    void a_ticket_without_sub_tasks_and_one_with_three_are_worth_the_same() {
        history.verified("T-1", "olga", "ann", "rob").verified("T-2", "olga", "bob", "rob");
        for (String part : new String[] {"T-3", "T-4", "T-5"}) {
            history.ticket(part).under("T-2").by("bob").done("rob", "2026-09-05");
        }

        assertThat(history.outcomes().units())
                .extracting(unit -> unit.root() + " " + unit.value() + unit.reason())
                .containsExactly("T-1 1", "T-2 1");
    }
}
