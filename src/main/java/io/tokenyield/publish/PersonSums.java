package io.tokenyield.publish;

import io.tokenyield.publish.LedgerBalances.Part;
import io.tokenyield.publish.LedgerSums.Alike;
import io.tokenyield.publish.finance.PersonRow;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What people cost in a month, on cost centres and in suspense, added up entry by entry; and, beside it, what they used.
 * There are as many sums as people have places and tools, however many entries there are.
 */
final class PersonSums {
    /** Digits behind the point of credits. */
    private static final int CREDIT_DIGITS = 8;

    private final Map<Place, Map<Part, BigDecimal>> sums = new HashMap<>();

    /** Of whom a row is: who moved has one for each place. */
    record Place(String personId, String team, String costCentre, String tool, String currency) {
        private static final Comparator<Place> ORDER = Comparator.<Place, Boolean>comparing(
                        place -> PersonRow.UNIDENTIFIED.equals(place.personId()))
                .thenComparing(Place::personId, ByteOrder.OF_TEXT)
                .thenComparing(Place::costCentre, ByteOrder.OF_TEXT)
                .thenComparing(Place::team, ByteOrder.OF_TEXT)
                .thenComparing(Place::tool, ByteOrder.OF_TEXT)
                .thenComparing(Place::currency, ByteOrder.OF_TEXT);

        static Place of(PersonRow row) {
            return new Place(row.personId(), row.team(), row.costCentre(), row.tool(), row.currency());
        }

        Place inSuspense() {
            return new Place(PersonRow.UNIDENTIFIED, "", "", tool, currency);
        }
    }

    /** @param amount null where the entry has no price: it counts for nothing, but its person has a row */
    void add(Place place, Alike alike, BigDecimal amount) {
        add(alike.debitAccount(), place, Part.of(alike), amount);
        add(alike.creditAccount(), place, Part.ALLOCATED, amount == null ? null : amount.negate());
    }

    private void add(String account, Place place, Part part, BigDecimal amount) {
        boolean isInSuspense = account.startsWith(LedgerBalances.SUSPENSE);
        if (!isInSuspense && !account.startsWith(LedgerBalances.EXPENSE)) {
            return;
        }
        Map<Part, BigDecimal> parts =
                sums.computeIfAbsent(isInSuspense ? place.inSuspense() : place, any -> new EnumMap<>(Part.class));
        if (amount != null) {
            parts.merge(part, amount, BigDecimal::add);
        }
    }

    /**
     * By person, then cost centre; {@link PersonRow#UNIDENTIFIED} last.
     *
     * @param used what was used, without names and money
     * @param names by person
     */
    List<PersonRow> rows(List<PersonRow> used, Map<String, String> names) {
        SortedMap<Place, PersonRow> use = new TreeMap<>(Place.ORDER);
        sums.keySet().forEach(place -> use.put(place, nothing(place)));
        used.forEach(row -> use.put(Place.of(row), row));
        return use.entrySet().stream()
                .map(entry -> row(
                        entry.getValue(),
                        names.getOrDefault(entry.getKey().personId(), ""),
                        sums.getOrDefault(entry.getKey(), Map.of())))
                .toList();
    }

    private static PersonRow nothing(Place place) {
        return new PersonRow(
                place.personId(),
                "",
                place.team(),
                place.costCentre(),
                place.tool(),
                place.currency(),
                0,
                0,
                0,
                0,
                0,
                0,
                BigDecimal.ZERO.setScale(CREDIT_DIGITS),
                null,
                null,
                null,
                null,
                null);
    }

    private static PersonRow row(PersonRow use, String name, Map<Part, BigDecimal> money) {
        return new PersonRow(
                use.personId(),
                name,
                use.team(),
                use.costCentre(),
                use.tool(),
                use.currency(),
                use.requests(),
                use.unpricedRequests(),
                use.tokensIn(),
                use.tokensOut(),
                use.tokensCacheRead(),
                use.tokensCacheWrite(),
                use.credits(),
                money.get(Part.USAGE),
                money.get(Part.SEATS),
                money.get(Part.ADJUSTMENTS),
                money.get(Part.ALLOCATED),
                money.get(Part.CORRECTIONS));
    }
}
