package io.tokenyield.outcome;

import java.math.BigDecimal;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * R7, R8: the units that a person is credited with in a window. Exact, and never negative.
 *
 * @param lo credit as lead, asked for by demand owners
 * @param lp credit as lead, asked for by peers
 * @param h credit as helper, and all credit of repairs
 * @param l lead credit: what peers asked for counts up to a part of what owners asked for
 * @param v all: help and repairs count up to a part of lead credit
 */
public record PersonValue(String person, BigDecimal lo, BigDecimal lp, BigDecimal h, BigDecimal l, BigDecimal v) {

    public static PersonValue nothing(String person) {
        BigDecimal zero = BigDecimal.ZERO;
        return new PersonValue(person, zero, zero, zero, zero, zero);
    }

    static SortedMap<String, PersonValue> of(List<Unit> units, Window window, OutcomeRules rules) {
        SortedMap<String, PersonValue> sums = new TreeMap<>();
        for (Unit unit : units) {
            if (unit.counts() && window.contains(unit.firstResolvedAt())) {
                for (String person : unit.shares().keySet()) {
                    sums.merge(person, credit(unit, person), PersonValue::plus);
                }
            }
        }
        sums.replaceAll((person, sum) -> sum.capped(rules));
        return sums;
    }

    private static PersonValue credit(Unit unit, String person) {
        BigDecimal zero = BigDecimal.ZERO;
        BigDecimal value = unit.valueOf(person);
        if (unit.isRepair() || !person.equals(unit.lead())) {
            return new PersonValue(person, zero, zero, value, zero, zero);
        }
        return unit.demandIsOwner()
                ? new PersonValue(person, value, zero, zero, zero, zero)
                : new PersonValue(person, zero, value, zero, zero, zero);
    }

    private PersonValue plus(PersonValue more) {
        return new PersonValue(person, lo.add(more.lo), lp.add(more.lp), h.add(more.h), l, v);
    }

    private PersonValue capped(OutcomeRules rules) {
        BigDecimal lead = lo.add(lp.min(rules.peerCap().multiply(lo)));
        return new PersonValue(
                person, lo, lp, h, lead, lead.add(h.min(rules.helperCap().multiply(lead))));
    }
}
