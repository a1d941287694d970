package io.tokenyield.score.signal;

import io.tokenyield.score.Parameter;
import io.tokenyield.score.ScoreParameters;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * G, bunching: many people of a team spend just under a gate, and hardly anybody just over it. A tenth of the gate on either
 * side; at least as many people as a group that is shown, and three times as many under as over. Grain: all teams, one month.
 */
public final class Bunching {
    private static final BigDecimal UNDER = new BigDecimal("0.9");
    private static final BigDecimal OVER = new BigDecimal("1.1");

    private final ScoreParameters parameters;
    private final SortedMap<String, Map<String, int[]>> sidesByTeam = new TreeMap<>();
    private final Map<String, BigDecimal> gates = new LinkedHashMap<>();

    public Bunching(ScoreParameters parameters) {
        this.parameters = parameters;
        BigDecimal open = parameters.value(Parameter.BAND_USD);
        gates.put("units of spend below which nothing needs explaining", parameters.value(Parameter.SCORED_MIN_E));
        gates.put("open USD from which a band may change", open);
        gates.put("open USD from which anything is asked", open.multiply(BigDecimal.valueOf(2)));
    }

    /**
     * @param costUsd of the window
     * @param value verified units
     * @param standardCostUsd what a unit usually costs
     */
    public void add(String team, BigDecimal costUsd, BigDecimal value, double standardCostUsd) {
        BigDecimal standard = BigDecimal.valueOf(standardCostUsd);
        BigDecimal open = costUsd.subtract(standard.multiply(value));
        gates.forEach((gate, border) -> {
            BigDecimal spend = gate.startsWith("units") ? Ladder.ratio(costUsd, standard) : open;
            int[] sides =
                    sidesByTeam.computeIfAbsent(team, key -> new TreeMap<>()).computeIfAbsent(gate, key -> new int[2]);
            boolean isUnder = spend.compareTo(border) < 0;
            if (isUnder && spend.compareTo(border.multiply(UNDER)) >= 0) {
                sides[0]++;
            } else if (!isUnder && spend.compareTo(border.multiply(OVER)) < 0) {
                sides[1]++;
            }
        });
    }

    public List<Observation> observations() {
        List<Observation> found = new ArrayList<>();
        sidesByTeam.forEach((team, sides) -> {
            for (var gate : gates.entrySet()) {
                int under = sides.get(gate.getKey())[0];
                int over = sides.get(gate.getKey())[1];
                if (under >= parameters.groupMin() && under >= 3 * Math.max(1, over)) {
                    found.add(observation(team, gate, under, over));
                    return;
                }
            }
        });
        return found;
    }

    private static Observation observation(String team, Map.Entry<String, BigDecimal> gate, int under, int over) {
        return new Observation(
                "G",
                team,
                Ladder.ratio(BigDecimal.valueOf(under), BigDecimal.valueOf((long) under + over)),
                under + " people of the team are just under the gate of "
                        + gate.getValue().toPlainString() + " (" + gate.getKey() + "), " + over
                        + " just over it. Is spend steered by the gate?");
    }
}
