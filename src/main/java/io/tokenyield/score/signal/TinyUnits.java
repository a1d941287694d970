package io.tokenyield.score.signal;

import io.tokenyield.score.Parameter;
import io.tokenyield.score.ScoreParameters;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * T, tiny units: of somebody's verified units the middle one has under 5 lines or was open for under an hour, or all were
 * asked for by one person although the team has work of others too. Grain: all who lead units, one window.
 */
public final class TinyUnits {
    private static final double FEW_LINES = 5;
    private static final double SHORT_SECONDS = 3600;

    private TinyUnits() {}

    public static List<Observation> of(Collection<UnitFacts> units, ScoreParameters parameters) {
        SortedMap<String, List<UnitFacts>> byLead = new TreeMap<>();
        SortedMap<String, TreeSet<String>> askersByTeam = new TreeMap<>();
        for (UnitFacts unit : units) {
            if (unit.counts()) {
                byLead.computeIfAbsent(unit.lead(), lead -> new ArrayList<>()).add(unit);
                askersByTeam
                        .computeIfAbsent(unit.team(), team -> new TreeSet<>())
                        .add(unit.demandBy());
            }
        }
        int least = parameters.value(Parameter.SIGNAL_OWNER_UNITS).intValueExact();
        List<Observation> found = new ArrayList<>();
        byLead.forEach((lead, own) -> {
            if (own.size() >= least) {
                observe(lead, own, askersByTeam.get(own.get(0).team()).size() > 1, found);
            }
        });
        return found;
    }

    private static void observe(String lead, List<UnitFacts> own, boolean teamHasSeveral, List<Observation> found) {
        double lines = median(own.stream().mapToDouble(UnitFacts::lines).toArray());
        double open = median(own.stream().mapToDouble(UnitFacts::openSeconds).toArray());
        TreeSet<String> askers =
                new TreeSet<>(own.stream().map(UnitFacts::demandBy).toList());
        List<String> reasons = new ArrayList<>();
        if (lines < FEW_LINES) {
            reasons.add("the middle one has " + plain(lines) + " lines");
        }
        if (open < SHORT_SECONDS) {
            reasons.add("the middle one was open for " + plain(Math.floor(open / 60)) + " minutes");
        }
        boolean isOneAsker = askers.size() == 1 && teamHasSeveral;
        if (isOneAsker) {
            reasons.add("all were asked for by " + askers.first() + ", while the team works for others too");
        }
        if (!reasons.isEmpty()) {
            found.add(new Observation(
                    "T",
                    isOneAsker ? lead + ", " + askers.first() : lead,
                    Ladder.measure(lines),
                    "Of " + own.size() + " verified units of " + lead + " " + String.join(", ", reasons)
                            + ". Are they cut to size, or is this the kind of work?"));
        }
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        int middle = values.length / 2;
        return values.length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }
}
