package io.tokenyield.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** R6: ann made T-1; quinn of QA finds defects in it; others repair them. */
class RepairsTest {
    private final HistoryBuilder history =
            new HistoryBuilder().owners("olga", "quinn").verified("T-1", "olga", "ann", "rob");

    private HistoryBuilder.TicketStory bug(String key, String fixer, String origin) {
        history.commit(key + "-c").by(fixer).on(key).lines(10).at("2026-09-22").approvedBy("rob");
        history.causedBy(key, origin);
        return history.ticket(key)
                .type("Bug")
                .by("quinn")
                .created("2026-09-20")
                .inProgress(fixer, "2026-09-21")
                .done(fixer, "2026-09-23");
    }

    private String values() {
        return history.outcomes().units().stream()
                .map(unit -> unit.root() + "=" + unit.value().toPlainString() + unit.shares())
                .toList()
                .toString();
    }

    @Test
    void half_of_the_value_goes_to_who_repaired_it() {
        bug("B-1", "bob", "T-1");

        assertThat(values()).isEqualTo("[B-1=0.5{bob=1}, T-1=0.5{ann=1}]");
        assertThat(history.unit("B-1").isRepair()).isTrue();
        assertThat(history.outcomes().repairs()).hasToString("[Repair[root=B-1, originRoot=T-1, value=0.5]]");
    }

    /** Ann names her own defect first, so that the lines are T-1's: the half is gone all the same. */
    @Test
    void a_fix_that_names_the_defect_first_is_a_repair() {
        bug("B-1", "ann", "T-1");
        history.commit("B-1-c").on("T-1", "B-1");

        assertThat(history.unit("T-1").value()).isEqualByComparingTo("0.5");
        assertThat(history.unit("B-1").reason()).isEqualTo("no line of work that stands names B-1");
        assertThat(history.outcomes().repairs()).hasToString("[Repair[root=B-1, originRoot=T-1, value=0]]");
    }

    @Test
    void a_fix_that_names_another_ticket_first_or_did_not_merge_is_found_by_its_files_too() {
        history.verified("T-9", "olga", "ann", "rob");
        history.commit("T-1-c").files("src/A.java");
        history.ticket("B-1").type("Bug").by("quinn").created("2026-09-20").done("ann", "2026-09-23");
        history.commit("B-1-c").by("ann").on("T-9", "B-1").at("2026-09-22").files("src/A.java");

        assertThat(history.unit("T-1").value()).isEqualByComparingTo("0.5");

        history.commit("B-1-c").on("B-1").unmerged();

        assertThat(history.unit("T-1").value()).isEqualByComparingTo("0.5");
    }

    /** Keys can be guessed: T-1 was created on the 1st of September, its bug on the 20th. */
    @Test
    void a_commit_that_named_the_bug_before_there_was_one_hides_no_repair() {
        bug("B-1", "ann", "T-1");
        history.commit("guess").by("ann").on("B-1").at("2026-08-30").lines(1);

        assertThat(history.unit("T-1").value()).isEqualByComparingTo("0.5");

        history.commit("guess").on("T-9", "B-1");
        history.ticket("T-9").by("olga");
        history.commit("B-1-c").on("T-1", "B-1");

        assertThat(history.unit("T-1").value()).isEqualByComparingTo("0.5");
    }

    /** Ann filed the bug in her own work, Bob's fix names another ticket first. */
    @Test
    void who_filed_a_bug_does_not_hide_it_by_naming_it_too() {
        bug("B-1", "bob", "T-1").by("ann");
        history.ticket("T-9").by("olga");
        history.commit("B-1-c").on("T-9", "B-1");
        history.commit("T-1-c").on("T-1", "B-1");

        assertThat(history.unit("T-1").value()).isEqualByComparingTo("0.5");
    }

    @Test
    void who_made_the_defect_earns_nothing_from_its_repair_and_what_that_part_was_is_gone() {
        bug("B-1", "ann", "T-1");
        history.commit("help").by("bob").on("B-1").lines(10).at("2026-09-22");

        assertThat(values()).isEqualTo("[B-1=0.5{bob=0.15}, T-1=0.5{ann=1}]");

        history.commit("help").by("ann");

        assertThat(history.unit("B-1").reason()).isEqualTo("it repairs T-1, and those who repaired it made the defect");
        assertThat(history.unit("T-1").value()).isEqualByComparingTo("0.5");
    }

    @Test
    void who_alone_accepted_a_defect_earns_nothing_from_its_repair() {
        bug("B-1", "rob", "T-1");
        history.commit("B-1-c").approvedBy("sam");

        assertThat(values()).isEqualTo("[B-1=0.5{}, T-1=0.5{ann=1}]");
        assertThat(history.unit("B-1").reason())
                .isEqualTo("it repairs T-1, which nobody but those who repaired it accepted");

        history.commit("T-1-c").approvedBy("rob", "sam");

        assertThat(values()).as("sam accepted it too").isEqualTo("[B-1=0.5{rob=1}, T-1=0.5{ann=1}]");

        history.commit("T-1-c").approvedBy("rob", "olga");

        assertThat(history.unit("B-1").shares()).as("olga asked for it").isEmpty();
    }

    @Test
    void three_repairs_share_one_half_and_all_sum_to_one_at_most() {
        bug("B-1", "bob", "T-1");
        bug("B-2", "bob", "T-1");
        bug("B-3", "cleo", "T-1");

        assertThat(values())
                .isEqualTo("[B-1=0.166666666666{bob=1}, B-2=0.166666666666{bob=1}, B-3=0.166666666666{cleo=1},"
                        + " T-1=0.5{ann=1}]");
    }

    @Test
    void a_chain_goes_back_to_the_first_defect_and_nobody_on_the_way_earns() {
        bug("B-1", "bob", "T-1");
        bug("B-2", "cleo", "B-1").created("2026-09-26");
        history.commit("B-2-c").at("2026-09-28");
        history.commit("B-2-bob").by("bob").on("B-2").at("2026-09-28").lines(10);
        history.ticket("B-2").done("cleo", "2026-09-29");

        assertThat(values()).isEqualTo("[B-1=0.25{bob=1}, B-2=0.25{cleo=0.85}, T-1=0.5{ann=1}]");
    }

    @Test
    void a_repair_that_does_not_count_gets_nothing_and_the_half_is_still_gone() {
        bug("B-1", "bob", "T-1");
        bug("B-2", "cleo", "T-1").rejected("cleo", "2026-09-24");

        assertThat(values()).isEqualTo("[B-1=0.25{bob=1}, B-2=0{cleo=1}, T-1=0.5{ann=1}]");
    }

    @Test
    void a_unit_that_does_not_count_has_no_half_to_give() {
        bug("B-1", "bob", "T-1");
        history.ticket("T-1").reopened("olga", "2026-12-01");

        assertThat(history.unit("B-1").reason()).isEqualTo("it repairs T-1, which does not count");
        assertThat(history.unit("T-1").value()).isZero();
    }

    @Test
    void a_defect_that_its_repairer_filed_takes_nothing_and_is_worth_nothing() {
        bug("B-1", "bob", "T-1").by("bob").accepted("olga", "2026-09-20T13:00:00Z");

        assertThat(values()).isEqualTo("[B-1=0{bob=1}, T-1=1{ann=1}]");
        assertThat(history.unit("B-1").reason())
                .isEqualTo(
                        "the same person asked for B-1 and repaired it: a repair of T-1 has to be asked for by somebody else");
    }

    @Test
    void a_bug_filed_below_another_unit_is_a_repair_beside_it() {
        history.verified("T-2", "olga", "bob", "rob");
        bug("B-1", "bob", "T-1").under("T-2");
        bug("B-2", "bob", "T-1").under("T-2");

        assertThat(values()).isEqualTo("[B-1=0.5{bob=1}, T-1=0.5{ann=1}, T-2=1{bob=1}]");
    }

    @Test
    void a_bug_filed_below_the_unit_it_is_in_reopens_that_unit() {
        bug("B-1", "bob", "T-1").under("T-1");

        assertThat(history.outcomes().repairs()).isEmpty();
        assertThat(history.unit("T-1", "2026-10-20").reason()).contains("counts from 2026-10-23");
    }

    @Test
    void sixty_days_after_a_unit_was_resolved_and_last_changed_a_bug_is_new_work() {
        bug("B-1", "bob", "T-1").created("2026-11-04T12:00:00Z");
        history.commit("B-1-c").at("2026-11-05");
        history.ticket("B-1").done("bob", "2026-11-06");

        assertThat(history.outcomes().repairs()).as("day 60").hasSize(1);

        history.ticket("B-1").created("2026-11-04T12:00:01Z");

        assertThat(values()).isEqualTo("[B-1=1{bob=1}, T-1=1{ann=1}]");

        history.commit("late").by("ann").on("T-1").at("2026-09-06");

        assertThat(history.outcomes().repairs()).as("a line of the day after").hasSize(1);
    }

    @Test
    void without_a_link_half_of_the_files_in_common_say_what_a_bug_repairs() {
        history.commit("T-1-c").files("src/A.java", "src/B.java", "yarn.lock");
        history.ticket("B-1")
                .type("bug")
                .by("quinn")
                .created("2026-09-20")
                .inProgress("bob", "2026-09-21")
                .done("rob", "2026-09-23");
        history.commit("fix").by("bob").on("B-1").at("2026-09-22").files("src/A.java", "src/C.java", "yarn.lock");

        assertThat(values()).isEqualTo("[B-1=0.5{bob=1}, T-1=0.5{ann=1}]");

        history.commit("fix").files("src/A.java", "src/C.java", "src/D.java", "yarn.lock");

        assertThat(values()).isEqualTo("[B-1=1{bob=1}, T-1=1{ann=1}]");
    }

    @Test
    void files_whose_white_space_was_changed_on_the_way_make_no_new_work_of_a_repair() {
        history.commit("T-1-c").files("src/A.java");
        history.ticket("B-1")
                .type("bug")
                .by("quinn")
                .created("2026-09-20")
                .inProgress("bob", "2026-09-21")
                .done("rob", "2026-09-23");
        history.commit("fix").by("bob").on("B-1").at("2026-09-22").files("src/A.java");
        history.commit("format").by("bob").on("B-1").at("2026-09-22").lines(0).files("src/C.java", "src/D.java");

        assertThat(values()).isEqualTo("[B-1=0.5{bob=1}, T-1=0.5{ann=1}]");

        history.commit("fix").lines(0);
        history.commit("format").lines(1);

        assertThat(values()).as("files from which lines were taken away").isEqualTo("[B-1=1{bob=1}, T-1=1{ann=1}]");

        history.commit("format").files("src/C.java");

        assertThat(values()).isEqualTo("[B-1=0.5{bob=1}, T-1=0.5{ann=1}]");
    }

    @Test
    void who_formats_the_files_of_a_defect_on_a_ticket_of_their_own_takes_the_defect_nowhere() {
        history.commit("T-1-c").files("src/A.java");
        history.ticket("T-0")
                .by("ann")
                .created("2026-08-01")
                .inProgress("ann", "2026-08-02")
                .done("ann", "2026-09-06");
        history.commit("format").by("ann").on("T-0").at("2026-09-04").lines(0).files("src/A.java", "src/B.java");
        bug("B-1", "bob", "NOPE-1");
        history.commit("B-1-c").files("src/A.java");

        assertThat(history.unit("T-1").value()).isEqualByComparingTo("0.5");
        assertThat(history.unit("B-1").value()).isEqualByComparingTo("0.5");
    }

    @Test
    void a_story_that_changes_the_same_files_is_no_repair_unless_a_link_says_so() {
        history.commit("T-1-c").files("src/A.java");
        history.verified("T-2", "olga", "bob", "rob");
        history.commit("T-2-c").files("src/A.java").at("2026-09-04");

        assertThat(history.outcomes().repairs()).isEmpty();

        history.causedBy("T-2", "T-1");

        assertThat(history.outcomes().repairs()).hasToString("[Repair[root=T-2, originRoot=T-1, value=0.5]]");
    }

    @Test
    void of_several_origins_the_own_one_comes_first_so_a_link_moves_no_defect_to_a_colleague() {
        history.verified("T-0", "olga", "cleo", "rob");
        history.commit("T-0-c").at("2026-09-02");
        bug("B-1", "ann", "T-1");
        history.causedBy("B-1", "T-0");

        assertThat(values()).isEqualTo("[B-1=0.5{}, T-0=1{cleo=1}, T-1=0.5{ann=1}]");
    }

    @Test
    void links_to_itself_to_later_work_and_to_unknown_tickets_say_nothing() {
        bug("B-1", "bob", "B-1");
        history.causedBy("B-1", "NOPE-1").causedBy("T-1", "B-1");

        assertThat(values()).isEqualTo("[B-1=1{bob=1}, T-1=1{ann=1}]");
    }

    @Test
    void a_repair_that_was_taken_back_still_shows_the_defect() {
        bug("B-1", "bob", "T-1");
        history.commit("undo").by("rob").reverts("B-1-c").at("2026-09-24");

        assertThat(history.unit("B-1").value()).isZero();
        assertThat(history.unit("T-1").value()).isEqualByComparingTo("0.5");
    }

    @Test
    void who_filed_a_bug_and_adds_a_line_later_cancels_nothing() {
        bug("B-1", "bob", "T-1");
        history.commit("later").by("quinn").on("B-1").at("2026-09-22T12:00:01Z").lines(1);

        assertThat(values()).isEqualTo("[B-1=0{bob=0.972727272727}, T-1=0.5{ann=1}]");
        assertThat(history.unit("B-1").reason()).isEqualTo("nobody but its authors asked for B-1");
    }

    @Test
    void where_an_unknown_account_made_the_defect_nobody_earns_from_its_repair() {
        bug("B-1", "bob", "T-1");
        history.commit("alias").by("?bob@home.example").on("T-1").lines(10);

        assertThat(history.unit("B-1").reason())
                .isEqualTo("an unknown account worked on T-1: who repaired it may be who made the defect");
        assertThat(history.unit("T-1").value()).isEqualByComparingTo("0.5");
    }

    @Test
    void taking_out_a_key_of_the_repair_gives_nothing_back() {
        bug("B-1", "bob", "T-1").by("?quinn");

        assertThat(values()).isEqualTo("[B-1=0{bob=1}, T-1=0.5{ann=1}]");
    }
}
