package io.tokenyield.reference;

import io.tokenyield.model.CleanText;
import io.tokenyield.model.ContractBroken;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Two rates of one model on one day: a price nobody may choose, so the night stops before anything is priced. */
final class RateOverlap {
    private RateOverlap() {}

    private record Validity(String model, LocalDate from, LocalDate to) {
        boolean overlaps(Validity other) {
            return (other.to == null || from.isBefore(other.to)) && (to == null || other.from.isBefore(to));
        }

        @Override
        public String toString() {
            return from + " to " + (to == null ? "open" : to);
        }
    }

    static void mustNotBe(List<List<Object>> rates) {
        List<String> columns = ReferenceTable.RATE.columns();
        Map<String, List<Validity>> byModel = new HashMap<>();
        // Distinct, for the very same row once more says nothing new; in an order, so that the message is always the
        // same.
        for (List<Object> rate : rates.stream()
                .distinct()
                .sorted(Comparator.comparing(List::toString))
                .toList()) {
            String model = rate.get(columns.indexOf("provider")) + "/" + rate.get(columns.indexOf("model_id"));
            Validity validity = new Validity(model, (LocalDate) rate.get(columns.indexOf("valid_from")), (LocalDate)
                    rate.get(columns.indexOf("valid_to")));
            List<Validity> others = byModel.computeIfAbsent(model.toLowerCase(Locale.ROOT), key -> new ArrayList<>());
            for (Validity other : others) {
                if (validity.overlaps(other)) {
                    throw new ContractBroken(
                            "table rate, " + CleanText.quoted(model) + ": the rows from " + other + " and from "
                                    + validity + " overlap, so some days have two prices; " + cure(other, validity));
                }
            }
            others.add(validity);
        }
    }

    private static String cure(Validity one, Validity other) {
        return one.from.equals(other.from)
                ? "take one of the two out"
                : "end the earlier row (date_to, exclusive) where the later one begins";
    }
}
