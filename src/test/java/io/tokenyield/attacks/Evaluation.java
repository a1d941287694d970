package io.tokenyield.attacks;

import io.tokenyield.outcome.Assignment;
import io.tokenyield.outcome.CausedBy;
import io.tokenyield.outcome.Commit;
import io.tokenyield.outcome.DemandOwners;
import io.tokenyield.outcome.History;
import io.tokenyield.outcome.OutcomeRules;
import io.tokenyield.outcome.Outcomes;
import io.tokenyield.outcome.PersonValue;
import io.tokenyield.outcome.StatusChange;
import io.tokenyield.outcome.Ticket;
import io.tokenyield.outcome.Timing;
import io.tokenyield.score.GateFacts;
import io.tokenyield.score.Lags;
import io.tokenyield.score.Meter;
import io.tokenyield.score.Score;
import io.tokenyield.score.ScoreParameters;
import io.tokenyield.score.StandardCost;
import io.tokenyield.score.Standing;
import io.tokenyield.score.TeamSpend;
import io.tokenyield.score.TrustBase;
import io.tokenyield.scoring.ScoreRules;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the product's rules say of a company: its units, and the scored window of everybody. */
record Evaluation(Outcomes outcomes, SortedMap<String, Result> results) {
    private static final TrustBase TRUST = TrustBase.WHOLE;
    private static final Meter METER = Meter.of(BigDecimal.ZERO, List.of());

    static Evaluation of(List<Team> teams, Frozen frozen, ScoreParameters parameters) {
        return of(teams, outcomes(teams, parameters, Season.AS_OF), frozen, parameters);
    }

    static Evaluation of(List<Team> teams, Outcomes outcomes, Frozen frozen, ScoreParameters parameters) {
        OutcomeRules rules = ScoreRules.outcome(parameters);
        SortedMap<String, PersonValue> values = Timing.valueOf(outcomes, Season.window(Season.SCORED), rules);
        SortedMap<String, Result> results = new TreeMap<>();
        for (Team team : teams) {
            TeamSpend shared = new TeamSpend(
                    team.shared(Season.SCORED.days()), team.people().size(), frozen.budget(team.stack()));
            for (String person : team.ids()) {
                PersonValue value = values.getOrDefault(person, PersonValue.nothing(person));
                results.put(person, result(team, person, value, shared, frozen, parameters));
            }
        }
        return new Evaluation(outcomes, results);
    }

    /** @param asOf what happens then or later is not known */
    static Outcomes outcomes(List<Team> teams, ScoreParameters parameters, LocalDate asOf) {
        List<String> owners = new ArrayList<>();
        teams.forEach(team -> owners.addAll(List.of(team.owner(), team.tester())));
        return Outcomes.of(
                history(teams), ScoreRules.outcome(parameters), DemandOwners.always(owners), Season.instant(asOf));
    }

    private static History history(List<Team> teams) {
        List<Ticket> tickets = new ArrayList<>();
        List<StatusChange> changes = new ArrayList<>();
        List<Assignment> assignments = new ArrayList<>();
        List<Commit> commits = new ArrayList<>();
        List<CausedBy> causedBy = new ArrayList<>();
        for (Team team : teams) {
            tickets.addAll(team.tickets.values());
            team.changes.values().forEach(changes::addAll);
            team.assignments.values().forEach(assignments::addAll);
            commits.addAll(team.commits.values());
            causedBy.addAll(team.causedBy);
        }
        return new History(tickets, changes, assignments, commits, causedBy, true);
    }

    private static Result result(
            Team team, String person, PersonValue value, TeamSpend shared, Frozen frozen, ScoreParameters parameters) {
        BigDecimal cost = Lags.of(team.spend.get(person), Season.SCORED).cost();
        StandardCost standard = frozen.standardCost(team.stack(), person);
        GateFacts gates = new GateFacts(
                Season.SCORED,
                Season.AS_OF,
                Season.FIRST_DAY,
                LocalDate.of(2020, 1, 1),
                null,
                cost.doubleValue(),
                standard,
                frozen.facts(team.stack()),
                shared,
                METER,
                TRUST);
        double v = value.v().doubleValue();
        Score open = standard.isKnown() ? Score.of(v, cost.doubleValue(), standard.usd(), parameters) : null;
        return new Result(person, value, cost, Standing.of(gates, v, new TreeMap<>(), parameters), open);
    }
}
