package io.tokenyield.publish.leads;

import io.tokenyield.publish.leads.SpendFacts.SeatUse;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Seats of a tool and plan in a month, and those that nobody used. Shown only where holders, those who used the tool and those
 * who did not are each enough people, or nobody.
 *
 * @param seatCost of all of them, in cents
 * @param idleCost of those whose holder did not use the tool
 */
public record SeatRelease(
        Group group,
        String currency,
        String tool,
        String plan,
        int seats,
        int seatsIdle,
        BigDecimal seatCost,
        BigDecimal idleCost) {

    private record Name(String tool, String plan, String currency) implements Comparable<Name> {
        @Override
        public int compareTo(Name other) {
            return key().compareTo(other.key());
        }

        private String key() {
            return String.join("\u0000", tool, plan, currency);
        }
    }

    static List<SeatRelease> of(SpendFacts facts, Groups groups) {
        Map<Name, List<SeatUse>> byName = facts.seats().stream()
                .filter(seat -> groups.of(seat.team()).isPresent())
                .collect(Collectors.groupingBy(
                        seat -> new Name(seat.tool(), seat.plan(), seat.currency()),
                        TreeMap::new,
                        Collectors.toList()));
        List<SeatRelease> rows = new ArrayList<>();
        byName.forEach((name, seats) -> {
            SortedMap<Group, List<SeatUse>> byGroup =
                    SpendRelease.byGroup(seats, seat -> groups.of(seat.team()).orElseThrow());
            SortedMap<Group, Crowd> crowds = new TreeMap<>();
            byGroup.forEach((group, its) -> crowds.put(group, crowd(its)));
            Map<Group, BigDecimal> cents = Cents.byGroup(byGroup, SeatUse::cost);
            Map<Group, BigDecimal> idle = Cents.byGroup(byGroup, seat -> seat.isUsed() ? BigDecimal.ZERO : seat.cost());
            Groups.shown(crowds, facts.groupMin())
                    .keySet()
                    .forEach(group -> rows.add(
                            row(group, name, byGroup.getOrDefault(group, seats), cents.get(group), idle.get(group))));
        });
        return rows;
    }

    private static Crowd crowd(Collection<SeatUse> seats) {
        return Crowd.of(
                people(seats, seat -> true), people(seats, seat -> !seat.isUsed()), people(seats, SeatUse::isUsed));
    }

    private static Set<String> people(Collection<SeatUse> seats, Predicate<SeatUse> which) {
        return seats.stream().filter(which).map(SeatUse::person).collect(Collectors.toSet());
    }

    private static SeatRelease row(
            Group group, Name name, List<SeatUse> seats, BigDecimal seatCost, BigDecimal idleCost) {
        return new SeatRelease(
                group,
                name.currency(),
                name.tool(),
                name.plan(),
                people(seats, seat -> true).size(),
                people(seats, seat -> !seat.isUsed()).size(),
                seatCost,
                idleCost);
    }
}
