package io.tokenyield.attacks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tokenyield.outcome.CausedBy;
import io.tokenyield.outcome.Commit;
import io.tokenyield.outcome.Outcomes;
import io.tokenyield.outcome.Ticket;
import io.tokenyield.outcome.Unit;
import io.tokenyield.score.Days;
import io.tokenyield.score.ScoreParameters;
import io.tokenyield.score.StandardCost;
import io.tokenyield.scoring.ScoreRules;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Attacks that the rules leave no way to (SCORE 2, last paragraph). That a parent, a container and a type stay as they were
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
    void gate_dancing_too_little_spend_is_the_top_already_so_no_spend_leads_higher() {
        List<Result> little = COMPANY.results().stream()
                .filter(result -> result.standing().isTop())
                .toList();
        assertThat(little).isNotEmpty();
        int scored = 0;
        for (Result before : little) {
            for (double factor : new double[] {1.1, 2, 5, 20}) {
                Play play = new Play(COMPANY);
                play.play(
                        teamOf(before.person()),
                        before.person(),
                        new Random(1),
                        List.of(game -> game.spendMore(before.person(), factor)));
                Gain gain = play.end(0).gains().get(0);

                assertThat(Bounds.invented(gain)).isEmpty();
                scored += gain.after().standing().isScored() ? 1 : 0;
            }
        }
        assertThat(scored).as("people who have a score after it").isPositive();
    }

    private static Team teamOf(String person) {
        return COMPANY.teams().stream()
                .filter(team -> team.ids().contains(person))
                .findFirst()
                .orElseThrow();
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

    @Test
    void a_whole_stack_that_burns_before_a_rebase_moves_its_standard_cost_by_five_percent() {
        List<Team> burnt = new ArrayList<>();
        Days days = new Days(
                Season.BASELINE.t0().minusDays(30), Season.BASELINE.t1().plusDays(30));
        for (Team team : COMPANY.teams()) {
            Team copy = team.copy();
            copy.ids()
                    .forEach(person -> copy.spend
                            .get(person)
                            .subMap(days.from(), days.to())
                            .replaceAll((day, usd) -> Team.rounded(20 * usd.doubleValue())));
            burnt.add(copy);
        }
        ScoreParameters parameters = COMPANY.parameters();
        Frozen rebased = Frozen.of(burnt, COMPANY.honest().outcomes(), ScoreRules.outcome(parameters), parameters);
        for (Result result : COMPANY.results()) {
            String stack = teamOf(result.person()).stack();
            StandardCost was = COMPANY.frozen().standardCost(stack, result.person());
            StandardCost wanted = rebased.standardCost(stack, result.person());
            StandardCost is = wanted.rebasedFrom(was, parameters);

            assertThat(wanted.usd()).isGreaterThan(10 * was.usd());
            assertThat(is.usd() / was.usd()).isCloseTo(1.05, within(1e-12));
        }
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
