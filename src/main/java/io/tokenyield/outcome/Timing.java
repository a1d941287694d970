package io.tokenyield.outcome;

import java.util.SortedMap;
import java.util.TreeMap;

/** R9: of two windows that lie some days apart, the one with the smaller value counts, so that dates are not worth moving. */
public final class Timing {
    private Timing() {}

    /** By person, sorted; who has nothing in one of the windows has nothing. */
    public static SortedMap<String, PersonValue> smaller(
            SortedMap<String, PersonValue> window, SortedMap<String, PersonValue> earlier) {
        SortedMap<String, PersonValue> smaller = new TreeMap<>();
        window.forEach((person, value) -> smaller.put(person, value));
        earlier.keySet().forEach(person -> smaller.putIfAbsent(person, PersonValue.nothing(person)));
        smaller.replaceAll((person, value) -> {
            PersonValue other = earlier.getOrDefault(person, PersonValue.nothing(person));
            return other.v().compareTo(value.v()) < 0 ? other : value;
        });
        return smaller;
    }

    /** R7 to R9 in one. */
    public static SortedMap<String, PersonValue> valueOf(Outcomes outcomes, Window window, OutcomeRules rules) {
        return smaller(outcomes.valueIn(window, rules), outcomes.valueIn(window.earlier(rules.maturityDays()), rules));
    }
}
