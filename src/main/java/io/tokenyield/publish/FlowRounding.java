package io.tokenyield.publish;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Rounds amounts that flow from place to place, such as from totals through rows and cells to other totals, so that what
 * comes to a place still leaves it: a table whose rows and columns add up, both. Every amount is rounded down or up, never
 * further, and one that is whole stays as it is. There always is such a rounding (an integral flow within integral
 * bounds); of all of them this takes one near to what is wanted, always the same.
 */
final class FlowRounding {
    private final int scale;
    private final Map<Object, Place> places = new LinkedHashMap<>();
    private final List<Amount> amounts = new ArrayList<>();

    /** Somewhere with amounts that come and go, and what has come and not gone, in units of the scale. */
    private static final class Place {
        private final List<Amount> coming = new ArrayList<>();
        private final List<Amount> going = new ArrayList<>();
        private long surplus;
        private Amount reachedBy;
    }

    /** One amount. */
    final class Amount {
        private final Place from;
        private final Place to;
        private final int rank;
        private final boolean whole;
        private final long down;
        private boolean isUp;

        private Amount(Place from, Place to, BigDecimal exact, BigDecimal wanted, int rank) {
            BigDecimal floor = exact.setScale(scale, RoundingMode.FLOOR);
            this.from = from;
            this.to = to;
            this.rank = rank;
            this.down = floor.unscaledValue().longValueExact();
            this.whole = floor.compareTo(exact) == 0;
            this.isUp = !whole && wanted.compareTo(floor) > 0;
        }

        BigDecimal rounded() {
            return BigDecimal.valueOf(units(), scale);
        }

        private long units() {
            return down + (isUp ? 1 : 0);
        }

        private boolean mayTurn(int most) {
            return !whole && rank <= most;
        }
    }

    FlowRounding(int scale) {
        this.scale = scale;
    }

    /**
     * @param wanted how it is rounded if nothing forbids it
     * @param rank those of a lower rank give way first; a negative one: never
     */
    Amount add(Object from, Object to, BigDecimal exact, BigDecimal wanted, int rank) {
        int turns = rank < 0 ? Integer.MAX_VALUE : rank;
        Amount amount = new Amount(place(from), place(to), exact, wanted, turns);
        amount.from.going.add(amount);
        amount.to.coming.add(amount);
        amounts.add(amount);
        return amount;
    }

    private Place place(Object name) {
        return places.computeIfAbsent(name, any -> new Place());
    }

    /** @throws IllegalStateException if the exact amounts do not add up at some place, or what never gives way does not */
    void round() {
        for (Amount amount : amounts) {
            amount.from.surplus -= amount.units();
            amount.to.surplus += amount.units();
        }
        int[] ranks = amounts.stream()
                .mapToInt(amount -> amount.rank)
                .filter(rank -> rank < Integer.MAX_VALUE)
                .sorted()
                .distinct()
                .toArray();
        Arrays.stream(ranks).forEach(this::settle);
        if (places.values().stream().anyMatch(place -> place.surplus != 0)) {
            throw new IllegalStateException("amounts that do not add up cannot be rounded so that they do");
        }
    }

    /** Leads units from places that have too many to places that lack some, until no more can go there. */
    private void settle(int most) {
        Place lacking = find(most);
        while (lacking != null) {
            Place place = lacking;
            place.surplus++;
            while (place.reachedBy != null) {
                Amount turned = place.reachedBy;
                turned.isUp = !turned.isUp;
                place = turned.isUp ? turned.from : turned.to;
            }
            place.surplus--;
            lacking = find(most);
        }
    }

    /** The nearest place that lacks a unit and can be reached from one that has too many; null where there is none. */
    private Place find(int most) {
        Set<Place> seen = new HashSet<>();
        ArrayDeque<Place> next = new ArrayDeque<>();
        for (Place place : places.values()) {
            if (place.surplus > 0) {
                place.reachedBy = null;
                seen.add(place);
                next.add(place);
            }
        }
        while (!next.isEmpty()) {
            Place place = next.remove();
            if (place.surplus < 0) {
                return place;
            }
            for (Amount amount : place.going) {
                if (!amount.isUp && amount.mayTurn(most) && seen.add(amount.to)) {
                    amount.to.reachedBy = amount;
                    next.add(amount.to);
                }
            }
            for (Amount amount : place.coming) {
                if (amount.isUp && amount.mayTurn(most) && seen.add(amount.from)) {
                    amount.from.reachedBy = amount;
                    next.add(amount.from);
                }
            }
        }
        return null;
    }
}
