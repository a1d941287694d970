package io.tokenyield.scoring.signals;

import io.tokenyield.delivery.BranchHistory;
import io.tokenyield.delivery.Branches;
import io.tokenyield.model.AccountingZone;
import io.tokenyield.score.ScoreParameters;
import io.tokenyield.score.signal.Finding;
import io.tokenyield.score.signal.Signal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Takes back what was found in patterns and sessions that are forgotten by now: of accounts that turned out not to be the
 * person's, as identities are known now, and of branches that merged since. A signal of which nothing has to be taken back
 * stays as it was found. What is somebody else's after all is not put on that person, because its patterns are gone.
 */
final class Corrections {
    private final BranchHistory history;
    private final Statements statements;
    private final SignalWindow window;
    private final ScoreParameters parameters;
    private final AccountingZone zone;
    private final SignalStore store;

    Corrections(
            BranchHistory history,
            Statements statements,
            SignalWindow window,
            ScoreParameters parameters,
            AccountingZone zone,
            SignalStore store) {
        this.history = history;
        this.statements = statements;
        this.window = window;
        this.parameters = parameters;
        this.zone = zone;
        this.store = store;
    }

    /** @param signals that cannot be looked for any more */
    void take(Set<Signal> signals, Spend spend) {
        List<List<Basis>> all = store.basis(window.month()).stream()
                .filter(basis -> signals.contains(basis.get(0).signal()))
                .toList();
        if (all.isEmpty()) {
            return;
        }
        Owners owners = Owners.ofBasis(statements, daysOf(all), zone);
        if (owners.areUnknown()) {
            return;
        }
        Branches branches = branches(all);
        for (List<Basis> basis : all) {
            List<Basis> left = basis.stream()
                    .filter(part -> isStillOfPerson(part, owners))
                    .map(part -> hasMerged(part, branches) ? part.merged() : part)
                    .toList();
            if (!left.equals(basis)) {
                Basis any = basis.get(0);
                store.correct(window.month(), any.person(), any.signal(), finding(any, left, spend), left);
            }
        }
    }

    /** From the first day of any basis: it may have been found in a longer window than that of today's parameters. */
    private SignalWindow daysOf(List<List<Basis>> all) {
        LocalDate first = all.stream()
                .map(basis -> basis.get(0).from())
                .min(LocalDate::compareTo)
                .orElseThrow();
        return new SignalWindow(window.month(), first, window.to(), window.isOver());
    }

    private static boolean isStillOfPerson(Basis part, Owners owners) {
        return part.eachDay()
                .map(day -> part.signal() == Signal.DEAD_ENDS
                        ? owners.on(day, part.tool(), part.account())
                        : owners.onUtc(day, part.tool(), part.account()))
                .allMatch(owner -> owner.equals(Optional.of(part.person())));
    }

    private Branches branches(List<List<Basis>> all) {
        Set<String> names = all.stream()
                .flatMap(List::stream)
                .filter(Basis::isDead)
                .map(Basis::branch)
                .collect(Collectors.toSet());
        return history.about(names);
    }

    private static boolean hasMerged(Basis part, Branches branches) {
        return part.isDead()
                && !part.branch().isEmpty()
                && branches.of(part.repository(), part.branch(), true) == Branches.Fate.MERGED;
    }

    private Optional<Finding> finding(Basis any, List<Basis> left, Spend spend) {
        if (left.isEmpty()) {
            return Optional.empty();
        }
        return switch (any.signal()) {
            case PROMPTS ->
                MachineSignals.repeated(left, spend.of(any.person())).finding(parameters);
            case PADDING -> MachineSignals.padded(left, spend.of(any.person())).finding(parameters);
            case DEAD_ENDS ->
                RouteSignals.deadEnds(left, spend.of(any.person())).finding(parameters);
            default ->
                throw new IllegalStateException(
                        "signal " + any.signal().code() + " rests on one account, of which nothing can be left over");
        };
    }
}
