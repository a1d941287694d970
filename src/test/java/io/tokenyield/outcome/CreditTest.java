package io.tokenyield.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

/** R2: whose a unit is. */
class CreditTest {
    private final HistoryBuilder history = new HistoryBuilder().owners("olga");

    @Test
    void who_did_it_alone_has_all_of_it() {
        history.verified("T-1", "olga", "ann", "rob");

        assertThat(history.unit("T-1").shares()).hasToString("{ann=1}");
    }

    @Test
    void the_lead_has_seventy_percent_and_the_rest_goes_by_lines_of_which_two_hundred_count() {
        history.verified("T-1", "olga", "ann", "rob");
        history.commit("big").by("bob").on("T-1").lines(4_000);

        Unit unit = history.unit("T-1");

        assertThat(unit.lead()).isEqualTo("ann");
        assertThat(unit.shares()).hasToString("{ann=0.8, bob=0.2}");
    }

    @Test
    void less_than_a_tenth_of_the_lines_earns_nothing_and_still_makes_no_independent_witness() {
        history.verified("T-1", "olga", "ann", "rob");
        history.commit("small").by("bob").on("T-1").lines(11);

        Unit unit = history.unit("T-1");

        assertThat(unit.shares()).hasToString("{ann=0.97027027027}");
        assertThat(unit.paid()).containsExactly("ann", "bob");
    }

    @Test
    void exactly_a_tenth_earns() {
        history.verified("T-1", "olga", "ann", "rob");
        history.commit("T-1-c").lines(180);
        history.commit("small").by("bob").on("T-1").lines(20);

        assertThat(history.unit("T-1").shares()).hasToString("{ann=0.97, bob=0.03}");
    }

    @Test
    void the_lead_had_the_root_longest_in_progress_among_those_who_wrote_a_line() {
        history.ticket("T-1")
                .by("olga")
                .inProgress("max", "2026-09-02")
                .assigned("ann", "2026-09-12")
                .assigned("bob", "2026-09-15")
                .done("bob", "2026-09-17");
        history.ticket("T-2")
                .under("T-1")
                .by("bob")
                .inProgress("bob", "2026-09-02")
                .done("rob", "2026-09-16");
        history.commit("c1").by("ann").on("T-1").lines(10).approvedBy("rob");
        history.commit("c2").by("bob").on("T-2").lines(90);

        Unit unit = history.unit("T-1");

        assertThat(unit.lead())
                .as("max wrote nothing; bob had the sub-task longer, but the root for two days only")
                .isEqualTo("ann");
        assertThat(unit.shares()).hasToString("{ann=0.73, bob=0.27}");
    }

    @Test
    void who_takes_the_ticket_just_before_it_is_closed_or_after_is_no_lead() {
        history.verified("T-1", "olga", "ann", "rob");
        history.commit("one").by("bob").on("T-1").lines(50);
        history.ticket("T-1")
                .assigned("bob", "2026-09-05T11:00:00Z")
                .reopened("bob", "2026-09-06")
                .inProgress("bob", "2026-09-06T13:00:00Z")
                .done("bob", "2026-11-06");

        assertThat(history.unit("T-1").lead()).isEqualTo("ann");
    }

    @Test
    void equal_times_go_by_lines_and_equal_lines_by_id() {
        history.ticket("T-1").by("olga").done("rob", "2026-09-05");
        history.commit("c1").by("ann").on("T-1").lines(40).approvedBy("rob");
        history.commit("c2").by("bob").on("T-1").lines(60);
        history.ticket("T-2").by("olga").done("rob", "2026-09-05");
        history.commit("c3").by("bob").on("T-2").lines(50);
        history.commit("c4").by("ann").on("T-2").lines(50);

        assertThat(history.unit("T-1").lead()).isEqualTo("bob");
        assertThat(history.unit("T-2").lead()).isEqualTo("ann");
    }

    @Test
    void without_a_history_of_assignees_the_main_author_leads() {
        history.verified("T-1", "olga", "ann", "rob").withoutAssigneeHistory();
        history.commit("more").by("bob").on("T-1").lines(101);

        assertThat(history.unit("T-1").lead()).isEqualTo("bob");
    }

    @Test
    void lines_of_unknown_accounts_and_bots_are_burned() {
        history.verified("T-1", "olga", "ann", "rob");
        history.commit("alias").by("?ann@home.example").on("T-1").lines(100);
        history.commit("bot").by("bot:renovate").on("T-1").lines(100);

        Unit unit = history.unit("T-1");

        assertThat(unit.shares()).hasToString("{ann=0.8}");
        assertThat(unit.paid()).containsExactly("ann");
    }

    @Test
    void trailers_burn_as_many_lines_as_the_commit_has_and_make_nobody_paid() {
        history.verified("T-1", "olga", "ann", "rob");
        history.commit("T-1-c").coAuthored("rob", "olga", "bob");

        Unit unit = history.unit("T-1");

        assertThat(unit.shares()).hasToString("{ann=0.85}");
        assertThat(unit.value()).as("rob and olga keep their keys").isEqualByComparingTo("1");
    }

    @Test
    void a_coding_tool_that_signs_with_a_trailer_burns_nothing() {
        history.verified("T-1", "olga", "ann", "rob");
        history.commit("T-1-c").coAuthored("bot:claude", "ann");

        assertThat(history.unit("T-1").shares()).hasToString("{ann=1}");
    }

    @Test
    void merges_lock_files_vendored_and_generated_files_are_no_lines() {
        history.verified("T-1", "olga", "ann", "rob");
        history.commit("merge").by("bob").on("T-1").lines(900).merge();
        history.commit("lock").by("cleo").on("T-1").lines(900).files("web/package-lock.json", "vendor/x/y.go");
        history.commit("half").by("dan").on("T-1").lines(200).files("src/A.java", "app.min.js");

        Unit unit = history.unit("T-1");

        assertThat(unit.shares()).hasToString("{ann=0.85, dan=0.15}");
        assertThat(unit.paid()).containsExactly("ann", "dan");
    }

    @Test
    void a_commit_that_names_two_units_is_evidence_for_the_first() {
        history.verified("T-1", "olga", "ann", "rob").verified("T-2", "olga", "ann", "rob");
        history.commit("T-1-c").on("UTF-8", "T-2", "T-1").lines(150);

        assertThat(history.unit("T-1").reason()).isEqualTo("no line of work that stands names T-1");
        assertThat(history.unit("T-2").shares()).hasToString("{ann=1}");
    }

    @Test
    void naming_a_colleagues_ticket_too_gains_nothing_and_costs_the_keys_of_it() {
        history.verified("T-1", "olga", "ann", "rob").verified("T-2", "olga", "bob", "rob");
        history.commit("T-2-c").on("T-2", "T-1").lines(2_000).approvedBy("rob", "sam");
        history.commit("T-1-c").approvedBy();

        assertThat(history.unit("T-1").shares()).hasToString("{ann=1}");
        assertThat(history.unit("T-1").paid()).containsExactly("ann", "bob");
        assertThat(history.unit("T-1").reason())
                .as("approval of work on T-2 is none of T-1")
                .isEqualTo("nobody but its authors and the one who asked accepted T-1");
        assertThat(history.unit("T-2").shares()).hasToString("{bob=1}");
    }

    @Test
    void who_has_a_ticket_for_a_moment_is_no_lead_even_where_the_assignee_wrote_nothing() {
        history.ticket("T-1")
                .by("olga")
                .inProgress("max", "2026-09-02")
                .assigned("bob", "2026-09-12")
                .done("rob", "2026-09-13");
        history.commit("c1").by("ann").on("T-1").lines(90).approvedBy("rob");
        history.commit("c2").by("bob").on("T-1").lines(50);

        assertThat(history.unit("T-1").lead())
                .as("bob had it for a day of eleven")
                .isEqualTo("ann");

        history.ticket("T-1").assigned("bob", "2026-09-11");

        assertThat(history.unit("T-1").lead()).as("two days of eleven").isEqualTo("bob");
    }

    @Test
    void two_keys_of_one_unit_are_one_and_an_epic_beside_a_story_is_none() {
        history.ticket("T-9").container().by("olga");
        history.verified("T-1", "olga", "ann", "rob");
        history.ticket("T-2").under("T-1").by("ann").done("rob", "2026-09-05");
        history.commit("T-1-c").on("T-1", "T-2", "T-9", "T-1");
        history.commit("bob").by("bob").on("T-1");

        assertThat(history.unit("T-1").shares()).hasToString("{ann=0.85, bob=0.15}");
    }

    @Test
    void a_ticket_that_needs_no_code_belongs_to_who_had_it_in_progress() {
        history.rules(OutcomeRules.DEFAULT.withoutCode(Set.of("Support")));
        history.ticket("T-1")
                .type("support")
                .by("olga")
                .inProgress("ann", "2026-09-02")
                .assigned("bob", "2026-09-04")
                .done("rob", "2026-09-05");

        Unit unit = history.unit("T-1");

        assertThat(unit.shares()).hasToString("{ann=1}");
        assertThat(unit.value()).isEqualByComparingTo("1");
    }

    @Test
    void a_unit_of_unknown_accounts_alone_is_nobodys() {
        history.verified("T-1", "olga", "?alias", "rob");

        assertThat(history.unit("T-1").shares()).isEmpty();
        assertThat(history.unit("T-1").reason()).isEqualTo("nobody who is known worked on T-1");
    }
}
