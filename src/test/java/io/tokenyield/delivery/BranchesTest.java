package io.tokenyield.delivery;

import static io.tokenyield.delivery.Branches.Fate.DEAD;
import static io.tokenyield.delivery.Branches.Fate.MERGED;
import static io.tokenyield.delivery.Branches.Fate.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What became of branches: in shop commits of all branches are known, in mono those of main lines only. */
class BranchesTest {
    private final Branches branches = new Branches(name -> true);

    BranchesTest() {
        change("shop", "feature/basket", "main");
        change("shop", "feature/basket");
        change("shop", "spike/idea");
        branches.merge("shop", "main", "Merge branch 'feature/search' into main");
        branches.merge("shop", "main", "Merge pull request #12 from acme/feature/pay");
        branches.ticketOn("shop", "main", "SHOP-7");
        branches.ticketOn("shop", "spike/idea", "SHOP-8");
        change("mono", "main");
        change("mono", "release-1");
        branches.ticketOn("mono", "develop", "MONO-1");
    }

    private void change(String repository, String... on) {
        branches.changeOn(Stream.of(on)
                .map(branch -> new Branches.Branch(repository, branch))
                .toList());
    }

    private Branches.Fate of(String repository, String branch) {
        return branches.of(repository, branch, true);
    }

    @Test
    void main_lines_and_releases_are_where_work_ends() {
        assertThat(of("shop", "main")).isEqualTo(MERGED);
        assertThat(of("nowhere", "master")).isEqualTo(MERGED);
        assertThat(of("shop", "release/2.0")).isEqualTo(MERGED);
    }

    @Test
    void a_branch_merged_if_a_change_of_it_is_on_main_or_a_merge_names_it_or_its_ticket_is_on_main() {
        assertThat(of("shop", "feature/basket")).isEqualTo(MERGED);
        assertThat(of("shop", "feature/search")).isEqualTo(MERGED);
        assertThat(of("shop", "feature/pay")).isEqualTo(MERGED);
        assertThat(of("shop", "shop-7-basket-again")).as("squashed").isEqualTo(MERGED);
        assertThat(of("mono", "mono-1-squashed")).isEqualTo(MERGED);
    }

    @Test
    void a_branch_that_takes_in_main_did_not_merge() {
        branches.merge("shop", "spike/idea", "Merge branch 'main' into spike/idea");
        assertThat(of("shop", "spike/idea")).isEqualTo(DEAD);

        branches.merge("shop", "main", "Merge branch 'spike/idea'");
        assertThat(of("shop", "spike/idea")).isEqualTo(MERGED);
    }

    @Test
    void a_branch_of_a_repository_that_tells_of_branches_is_dead_when_nothing_says_that_it_merged() {
        assertThat(of("shop", "spike/idea")).isEqualTo(DEAD);
        assertThat(of("shop", "never/pushed")).isEqualTo(DEAD);
        assertThat(of("shop", "shop-8-tried")).isEqualTo(DEAD);
    }

    @Test
    void where_only_main_lines_are_known_another_branch_cannot_be_judged() {
        assertThat(of("mono", "feature/x")).isEqualTo(UNKNOWN);
        assertThat(of("nowhere", "feature/x")).isEqualTo(UNKNOWN);
        assertThat(branches.tellAnything()).isTrue();
        Branches mainLinesOnly = new Branches(name -> true);
        mainLinesOnly.changeOn(List.of(new Branches.Branch("mono", "main")));
        assertThat(mainLinesOnly.tellAnything()).isFalse();
    }

    /** What is finished may be on {@code stable} there, which nobody can know by its name. */
    @Test
    void where_no_main_line_is_known_or_no_branch_is_told_nothing_can_be_judged() {
        Branches others = new Branches(name -> true);
        others.changeOn(List.of(new Branches.Branch("stable-shop", "stable")));
        others.changeOn(List.of(new Branches.Branch("shop", "")));
        others.changeOn(List.of(new Branches.Branch("shop", "main")));

        assertThat(others.tellAnything()).isFalse();
        assertThat(others.of("stable-shop", "stable", false)).isEqualTo(UNKNOWN);
        assertThat(others.of("shop", "feature/x", false)).isEqualTo(UNKNOWN);
    }

    @Test
    void use_without_a_branch_is_a_dead_end_only_of_tools_that_tell_branches() {
        assertThat(branches.of("shop", "", true)).isEqualTo(DEAD);
        assertThat(branches.of("shop", "", false)).isEqualTo(UNKNOWN);
    }
}
