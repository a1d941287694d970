package io.tokenyield.publish.focus;

import io.tokenyield.publish.finance.InvoiceLine;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How the invoices of a closed month are named, so that BilledCost by name adds up to what is to be paid. Where all that
 * a provider billed in a currency stands on one invoice, and nothing else does, it is that invoice's own id. Where there
 * are several, nobody knows which row is on which; there, and where no id is told, the name is provider, month and
 * currency.
 */
final class InvoiceIds {
    private final YearMonth period;
    private final Map<Bill, String> known = new TreeMap<>();

    private record Bill(String provider, String currency) implements Comparable<Bill> {
        @Override
        public int compareTo(Bill other) {
            int byProvider = provider.compareTo(other.provider);
            return byProvider != 0 ? byProvider : currency.compareTo(other.currency);
        }
    }

    InvoiceIds(YearMonth period, List<InvoiceLine> lines) {
        this.period = period;
        Map<Bill, Set<String>> ids = lines.stream()
                .collect(Collectors.groupingBy(
                        line -> new Bill(line.provider(), line.currency()),
                        TreeMap::new,
                        Collectors.mapping(
                                line -> Objects.requireNonNullElse(line.invoiceId(), ""), Collectors.toSet())));
        Set<String> seen = new HashSet<>();
        Set<String> shared = ids.values().stream()
                .flatMap(Collection::stream)
                .filter(id -> !seen.add(id))
                .collect(Collectors.toSet());
        ids.forEach((bill, own) -> {
            String id = own.iterator().next();
            if (own.size() == 1 && !id.isEmpty() && !shared.contains(id)) {
                known.put(bill, id);
            }
        });
    }

    String of(String provider, String currency) {
        return known.getOrDefault(new Bill(provider, currency), provider + "/" + period + "/" + currency);
    }
}
