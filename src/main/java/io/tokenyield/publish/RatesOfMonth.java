package io.tokenyield.publish;

import io.tokenyield.publish.LedgerSums.Sum;
import io.tokenyield.publish.finance.LineSum;
import io.tokenyield.publish.finance.RateUsed;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The rates of the card that priced tokens and credits of a month: what they priced, and what the card says of them. */
final class RatesOfMonth {
    private static final Comparator<String> TEXT_OR_NOTHING = Comparator.nullsFirst(ByteOrder.OF_TEXT);

    private static final Comparator<RateUsed> ORDER = Comparator.comparing(RateUsed::provider, TEXT_OR_NOTHING)
            .thenComparing(RateUsed::model, TEXT_OR_NOTHING)
            .thenComparing(RateUsed::validFrom, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(RateUsed::rateId, ByteOrder.OF_TEXT)
            .thenComparing(RateUsed::currency, ByteOrder.OF_TEXT);

    private record Used(String rateId, String currency) {}

    private RatesOfMonth() {}

    static List<RateUsed> of(List<LineSum> lines, MonthStatements statements) {
        Map<Used, Sum> used = new HashMap<>();
        lines.stream()
                .filter(RatesOfMonth::isOnRateCard)
                .forEach(line -> used.merge(
                        new Used(line.kind().priceId(), line.kind().currency()),
                        new Sum(line.lines(), line.lines(), line.amount()),
                        Sum::plus));
        if (used.isEmpty()) {
            return List.of();
        }
        Set<String> rates = new TreeSet<>();
        used.keySet().forEach(rate -> rates.add(rate.rateId()));
        Map<String, RateUsed> card = statements.listOf(Map.of("rates", rates), "rates_used", EntryRows::rate).stream()
                .collect(Collectors.toMap(RateUsed::rateId, Function.identity()));
        return used.entrySet().stream()
                .map(rate -> onCard(card, rate.getKey().rateId())
                        .priced(
                                rate.getKey().currency(),
                                rate.getValue().lines(),
                                rate.getValue().amount()))
                .sorted(ORDER)
                .toList();
    }

    private static RateUsed onCard(Map<String, RateUsed> card, String rateId) {
        RateUsed known = card.get(rateId);
        return known == null ? RateUsed.unknown(rateId) : known;
    }

    private static boolean isOnRateCard(LineSum line) {
        String price = line.kind().priceId();
        return line.kind().chargeCategory().equals("Usage") && price != null && !price.startsWith("plan:");
    }
}
