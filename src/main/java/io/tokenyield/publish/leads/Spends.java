package io.tokenyield.publish.leads;

import io.tokenyield.publish.leads.LeadsFacts.Use;
import io.tokenyield.publish.leads.TeamYield.Spend;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What use cost, by group, currency and month, and how much of it has a ticket. */
final class Spends {
    private record Key(String currency, YearMonth month) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int order = currency.compareTo(other.currency);
            return order != 0 ? order : month.compareTo(other.month);
        }
    }

    private record Cell(Groups.Cells cells, Map<String, BigDecimal> attributed) {
        BigDecimal attributedInAll() {
            return attributed.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    private final YearMonth period;
    private final SortedMap<Key, Cell> cells = new TreeMap<>();

    Spends(LeadsFacts facts) {
        this.period = facts.period();
        List<String> currencies = facts.use().stream()
                .filter(use -> use.month().equals(period))
                .map(Use::currency)
                .distinct()
                .toList();
        SortedMap<YearMonth, Groups> groups = new TreeMap<>();
        facts.use().forEach(use -> groups.computeIfAbsent(use.month(), month -> Groups.of(facts, month)));
        facts.use().stream()
                .filter(use -> currencies.contains(use.currency()))
                .collect(Collectors.groupingBy(use -> new Key(use.currency(), use.month())))
                .forEach((key, uses) -> cells.put(key, cell(uses, groups.get(key.month()))));
    }

    private static Cell cell(List<Use> uses, Groups groups) {
        Map<String, BigDecimal> attributed = new TreeMap<>();
        uses.forEach(use -> attributed.merge(groups.of(use.team()), use.attributed(), BigDecimal::add));
        return new Cell(
                groups.cells(Part.byName(uses, use -> groups.of(use.team()), Use::cost, Use::person)), attributed);
    }

    /** In which the group may be shown this month, sorted. */
    List<String> currencies(String group) {
        return cells.keySet().stream()
                .filter(key -> key.month().equals(period))
                .filter(key -> cells.get(key).cells().byGroup().containsKey(group))
                .map(Key::currency)
                .toList();
    }

    /** @param unattributed of this month by currency, in the cents that other sheets have */
    List<Spend> of(String group, String name, Map<String, BigDecimal> unattributed) {
        List<Spend> rows = new ArrayList<>();
        cells.forEach((key, cell) -> {
            Part part = cell.cells().byGroup().get(group);
            if (part == null) {
                rows.add(nothing(name, key));
            } else {
                BigDecimal cost = Cents.of(part.amount());
                BigDecimal attributed = Cents.of(cell.attributed().get(group));
                boolean isMet = key.month().equals(period) && unattributed.containsKey(key.currency());
                rows.add(new Spend(
                        name,
                        key.month(),
                        key.currency(),
                        part.people().size(),
                        cost,
                        isMet ? cost.subtract(unattributed.get(key.currency())) : attributed));
            }
        });
        cells.forEach((key, cell) -> rows.add(
                cell.cells().companyIsShown()
                        ? new Spend(
                                TeamYield.COMPANY,
                                key.month(),
                                key.currency(),
                                cell.cells().people(),
                                Cents.of(cell.cells().sum()),
                                Cents.of(cell.attributedInAll()))
                        : nothing(TeamYield.COMPANY, key)));
        return List.copyOf(rows);
    }

    private static Spend nothing(String who, Key key) {
        return new Spend(who, key.month(), key.currency(), null, null, null);
    }
}
