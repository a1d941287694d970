package io.tokenyield.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokenyield.outcome.CausedBy;
import io.tokenyield.outcome.Commit;
import io.tokenyield.outcome.Outcomes;
import io.tokenyield.outcome.Ticket;
import io.tokenyield.outcome.Unit;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Attacks on work that the rules leave no way to (SCORE 2, last paragraph); {@link NoWayBySpendTest} has those by spend. That a parent, a container and a type stay as they were
 * first seen is told by TicketsTest of the delivery.
 */
class ClosedByConstructionTest {
    private static final Organisation COMPANY = Organisation.small();

    /** One player in each of ten teams. */
    private static Play.Played played(Move move) {
        Play play = new Play(COMPANY);
        for (Team team : COMPANY.teams().subList(0, 10)) {
            play.play(team, Play.playerOf(COMPANY, team), new Random(team.number()), List.of(move));
        }
        Play.Played played = play.end(0);
        assertThat(played.teams())
                .allSatisfy(team -> assertThat(team.isLike(COMPANY.teams().get(team.number())))
                        .isFalse());
        return played;
    }

    private static void assertNobodyGains(Play.Played played) {
        assertThat(played.gains())
                .filteredOn(gain -> Bounds.invented(gain).isPresent())
                .isEmpty();
    }

    @Test
    void an_epic_put_between_a_ticket_and_its_sub_tasks_makes_no_more_units() {
        Play.Played played = played(game -> {
            for (Unit unit : game.ledBy(game.player())) {
                Instant begin = unit.firstResolvedAt().minusSeconds(7_200);
                String epic = game.team()
                        .story("Epic", game.player(), unit.root(), begin)
                        .done(game.player(), unit.firstResolvedAt())
                        .key();
                for (Commit commit : game.standingCommitsBy(game.player())) {
                    if (commit.ticketKeys().contains(unit.root())) {
                        Story sub = game.team()
                                .story("Sub-task", game.team().owner(), epic, begin)
                                .inProgress(game.player(), begin)
                                .done(game.team().owner(), unit.firstResolvedAt());
                        sub.commit(Edit.of(commit).on(sub.key(), unit.root()).commit());
                    }
                }
            }
        });

        assertNobodyGains(played);
        assertThat(roots(played.after().outcomes())).isEqualTo(roots(before(played)));
    }

    @Test
    void a_repair_hidden_as_a_sub_ticket_of_another_unit_takes_as_much_from_the_defect() {
        Play.Played played = played(game -> {
            List<Unit> own = game.ledBy(game.player());
            for (int i = 1; i < own.size(); i++) {
                Unit defect = own.get(i);
                Instant found = Season.hoursAfter(defect.firstResolvedAt(), 24);
                game.team()
                        .story("Bug", game.team().tester(), own.get(0).root(), found)
                        .repairs(defect.root())
                        .inProgress(game.player(), Season.hoursAfter(found, 1))
                        .commit(game.player(), Season.hoursAfter(found, 2), 20, game.friend())
                        .done(game.team().tester(), Season.hoursAfter(found, 3));
            }
        });

        assertNobodyGains(played);
        assertThat(played.gains())
                .as("value of those who had some in defects")
                .anyMatch(gain -> gain.after()
                                .value()
                                .lo()
                                .compareTo(gain.before().value().lo())
                        < 0);
    }

    @Test
    void another_type_on_a_linked_repair_changes_nothing() {
        Play.Played played = played(game -> {
            for (CausedBy link : game.team().causedBy) {
                Ticket bug = game.team().tickets.get(link.bugKey());
                game.team()
                        .tickets
                        .put(
                                bug.key(),
                                new Ticket(
                                        bug.key(),
                                        "Improvement",
                                        bug.creator(),
                                        bug.parentKey(),
                                        bug.isContainer(),
                                        bug.createdAt()));
            }
        });

        assertThat(played.after().outcomes()).isEqualTo(before(played));
    }

    @Test
    void who_is_not_named_as_author_does_not_earn_and_accepts_only_what_earns_nothing() {
        Play.Played played = played(game -> {
            for (Commit commit : game.standingCommitsBy(game.player())) {
                game.team()
                        .put(Edit.of(commit)
                                .author("?alias" + game.team().number())
                                .trailers(List.of(game.player()))
                                .approvedBy(game.player())
                                .commit());
            }
            game.ledBy(game.player())
                    .forEach(unit -> game.team()
                            .story(unit.root())
                            .done(game.player(), unit.firstResolvedAt().plusSeconds(60)));
        });

        assertNobodyGains(played);
        assertThat(played.gains())
                .anyMatch(gain ->
                        gain.after().value().v().compareTo(gain.before().value().v()) < 0);
    }

    @Test
    void a_trailer_with_the_name_of_a_reviewer_takes_no_key_away() {
        Play.Played played = played(game -> {
            for (Unit unit : game.ofColleagues(30)) {
                for (Commit commit : List.copyOf(game.team().commits.values())) {
                    if (commit.ticketKeys().contains(unit.root())) {
                        game.team()
                                .put(Edit.of(commit)
                                        .trailers(commit.approvers())
                                        .commit());
                    }
                }
            }
        });

        List<String> failed = failed(played.after().outcomes());
        assertThat(failed).isEqualTo(failed(before(played)));
        assertNobodyGains(played);
    }

    private static Outcomes before(Play.Played played) {
        return Evaluation.outcomes(
                played.teams().stream()
                        .map(team -> COMPANY.teams().get(team.number()))
                        .toList(),
                COMPANY.parameters(),
                Season.AS_OF);
    }

    private static SortedSet<String> roots(Outcomes outcomes) {
        SortedSet<String> roots = new TreeSet<>();
        outcomes.units().forEach(unit -> roots.add(unit.root()));
        return roots;
    }

    private static List<String> failed(Outcomes outcomes) {
        return outcomes.units().stream()
                .filter(unit -> !unit.counts())
                .map(unit -> unit.root() + " " + unit.reason())
                .toList();
    }
}
