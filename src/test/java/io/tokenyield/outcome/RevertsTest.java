package io.tokenyield.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** R2: what was taken back. Ann leads with 100 lines; bob's 100 lines are taken back on the 10th. */
class RevertsTest {
    private final HistoryBuilder history = new HistoryBuilder().owners("olga").verified("T-1", "olga", "ann", "rob");

    @BeforeEach
    void bobs_change_is_reverted() {
        history.commit("bob").by("bob").on("T-1");
        history.commit("revert").by("sam").on("T-1").reverts("bob").lines(400).at("2026-09-10");
    }

    @Test
    void a_reverted_commit_and_its_revert_have_no_lines_and_its_author_is_still_no_witness() {
        assertThat(history.unit("T-1").shares()).hasToString("{ann=1}");
        assertThat(history.unit("T-1").paid()).containsExactly("ann", "bob");
    }

    @Test
    void the_revert_of_a_revert_lets_the_first_commit_stand_again_once() {
        history.commit("again").by("max").on("T-1").reverts("revert").lines(400).at("2026-09-11");

        assertThat(history.unit("T-1").shares()).hasToString("{ann=0.85, bob=0.15}");
    }

    @Test
    void twenty_cycles_of_revert_and_apply_again_change_nothing() {
        String last = "revert";
        for (int cycle = 0; cycle < 41; cycle++) {
            history.commit("cycle" + cycle)
                    .by("bob")
                    .on("T-1")
                    .reverts(last)
                    .lines(100)
                    .at("2026-09-12");
            last = "cycle" + cycle;
        }

        assertThat(history.unit("T-1").shares()).hasToString("{ann=0.85, bob=0.15}");
    }

    @Test
    void a_commit_that_was_reverted_twice_stands_only_if_no_revert_of_it_does() {
        history.commit("revert2").by("sam").reverts("bob").at("2026-09-11");
        history.commit("again").by("bob").reverts("revert").at("2026-09-12");

        assertThat(history.unit("T-1").shares()).hasToString("{ann=1}");
    }

    @Test
    void reverts_in_a_circle_let_nothing_stand() {
        history.commit("x").by("cleo").on("T-1").reverts("y").at("2026-09-11");
        history.commit("y").by("cleo").on("T-1").reverts("x").at("2026-09-12");
        history.commit("T-1-c").reverts("T-1-c");

        assertThat(history.unit("T-1").shares()).isEmpty();
    }

    @Test
    void a_revert_waits_thirty_days_and_a_unit_without_other_lines_is_gone() {
        assertThat(history.unit("T-1", "2026-10-10T11:59:59Z").reason())
                .isEqualTo("last closed, reopened or taken back on 2026-09-10: counts from 2026-10-10"
                        + " if nothing else happens");
        assertThat(history.unit("T-1", "2026-10-10T12:00:00Z").reason()).isEmpty();

        history.commit("all").by("sam").reverts("T-1-c").at("2026-09-11");

        assertThat(history.unit("T-1").reason()).isEqualTo("no line of work that stands names T-1");
    }
}
