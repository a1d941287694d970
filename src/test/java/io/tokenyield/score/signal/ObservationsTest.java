package io.tokenyield.score.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.tokenyield.score.ScoreParameters;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the owner of the process is told: K, T, O and G. */
class ObservationsTest {
    private static final ScoreParameters STANDARD = ScoreParameters.STANDARD;

    private static UnitFacts unit(String lead, String demand, String acceptor, long lines, long seconds) {
        return new UnitFacts("T-1", lead, "Blue", demand, new TreeSet<>(Arrays.asList(acceptor)), lines, seconds, true);
    }

    private static List<UnitFacts> five(UnitFacts unit) {
        return Collections.nCopies(5, unit);
    }

    @Test
    void an_account_is_shared_when_over_half_of_five_commits_are_on_branches_of_another_persons_sessions() {
        SharedAccounts shared = new SharedAccounts();
        shared.sessions("P002", "shop", "feature/a", 10);
        shared.sessions("P001", "shop", "feature/a", 9);
        shared.sessions("P001", "shop", "feature/b", 1);
        shared.commits("P001", "shop", "feature/a", 3);
        shared.commits("P001", "shop", "feature/b", 2);
        shared.commits("P001", "shop", "feature/without-sessions", 50);
        shared.commits("P003", "shop", "feature/a", 4);
        shared.commits("P004", "shop", "feature/a", 3);
        shared.commits("P004", "shop", "feature/b", 3);

        assertThat(shared.observations(STANDARD))
                .as("P003 has 4 commits only, P004 exactly half")
                .containsExactly(new Observation(
                        "K",
                        "P001, P002",
                        new BigDecimal("0.60000000"),
                        "3 of 5 commits of P001 on branches with AI sessions are where the sessions are P002's. Do they"
                                + " share an account, or work as a pair?"));
    }

    @Test
    void units_are_tiny_below_five_lines_or_an_hour() {
        assertThat(TinyUnits.of(five(unit("P001", "P800", "P801", 4, 3600)), STANDARD))
                .extracting(Observation::subject, Observation::text)
                .containsExactly(tuple(
                        "P001",
                        "Of 5 verified units of P001 the middle one has 4 lines. Are they cut to size, or is this the kind"
                                + " of work?"));
        assertThat(TinyUnits.of(five(unit("P001", "P800", "P801", 5, 3599)), STANDARD))
                .extracting(Observation::text)
                .first()
                .asString()
                .contains("the middle one was open for 59 minutes.");
        assertThat(TinyUnits.of(five(unit("P001", "P800", "P801", 5, 3600)), STANDARD))
                .isEmpty();
        assertThat(TinyUnits.of(five(unit("P001", "P800", "P801", 1, 1)).subList(0, 4), STANDARD))
                .as("four units")
                .isEmpty();
    }

    @Test
    void one_asker_is_odd_only_where_the_team_works_for_others_too() {
        List<UnitFacts> units = new ArrayList<>(five(unit("P001", "P800", "P801", 50, 9999)));
        assertThat(TinyUnits.of(units, STANDARD)).isEmpty();

        units.add(unit("P002", "P810", "P801", 50, 9999));
        assertThat(TinyUnits.of(units, STANDARD))
                .extracting(Observation::subject)
                .containsExactly("P001, P800");
    }

    @Test
    void a_circle_is_closed_when_up_to_five_people_ask_and_accept_among_themselves() {
        List<UnitFacts> ring = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            ring.add(unit("P00" + i % 3, "P00" + (i + 1) % 3, "P00" + (i + 2) % 3, 50, 9999));
        }
        ring.addAll(five(unit("P007", "P000", "P800", 50, 9999)));

        assertThat(ClosedCircles.of(ring, STANDARD))
                .as("P007 works for the ring, and nobody of it for P007")
                .containsExactly(new Observation(
                        "O",
                        "P000, P001, P002",
                        BigDecimal.valueOf(6),
                        "3 people ask for, do and accept each other's work: 6 units of this window stay among them. Is this"
                                + " a team of its own, or does nobody else look?"));
        assertThat(ClosedCircles.of(ring.subList(0, 4), STANDARD))
                .as("four units")
                .isEmpty();
    }

    @Test
    void six_people_in_a_ring_and_a_team_that_works_for_its_owner_are_no_closed_circle() {
        List<UnitFacts> six = new ArrayList<>();
        List<UnitFacts> team = new ArrayList<>();
        for (int i = 0; i < 18; i++) {
            six.add(unit("P00" + i % 6, "P00" + (i + 1) % 6, "P00" + (i + 2) % 6, 50, 9999));
            team.add(unit("P00" + i % 6, "P800", "P801", 50, 9999));
        }

        assertThat(ClosedCircles.of(six, STANDARD)).isEmpty();
        assertThat(ClosedCircles.of(team, STANDARD)).isEmpty();
    }

    @Test
    void a_long_chain_of_people_is_looked_through_at_once() {
        List<UnitFacts> chain = IntStream.range(0, 20_000)
                .mapToObj(i -> unit("P%05d".formatted(i), "P%05d".formatted(i + 1), "P%05d".formatted(i + 1), 9, 9999))
                .toList();

        assertThat(ClosedCircles.of(chain, STANDARD)).isEmpty();
    }

    private static Bunching spends(int under, int over) {
        Bunching bunching = new Bunching(STANDARD);
        IntStream.range(0, under).forEach(i -> bunching.add("Blue", new BigDecimal("29.99"), BigDecimal.ZERO, 10));
        IntStream.range(0, over).forEach(i -> bunching.add("Blue", new BigDecimal("30"), BigDecimal.ZERO, 10));
        return bunching;
    }

    @Test
    void a_team_bunches_when_five_are_just_under_a_gate_and_a_third_of_them_at_most_just_over() {
        assertThat(spends(4, 0).observations()).isEmpty();
        assertThat(spends(5, 2).observations()).isEmpty();
        assertThat(spends(6, 2).observations())
                .containsExactly(new Observation(
                        "G",
                        "Blue",
                        new BigDecimal("0.75000000"),
                        "6 people of the team are just under the gate of 3 (units of spend below which nothing needs"
                                + " explaining), 2 just over it. Is spend steered by the gate?"));
    }

    @Test
    void open_dollars_bunch_under_their_gates_too() {
        Bunching bunching = new Bunching(STANDARD);
        IntStream.range(0, 5).forEach(i -> bunching.add("Blue", new BigDecimal("1599"), BigDecimal.ONE, 1000));

        assertThat(bunching.observations())
                .extracting(Observation::text)
                .first()
                .asString()
                .startsWith(
                        "5 people of the team are just under the gate of 600 (open USD from which anything is asked)");
    }
}
