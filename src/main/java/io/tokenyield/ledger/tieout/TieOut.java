package io.tokenyield.ledger.tieout;

import io.tokenyield.model.Period;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Invoices of one period against the ledger: what differs, and what the difference is called. Pure; rows in the order of
 * provider, currency and kind.
 */
public final class TieOut {
    private static final int MODELS_NAMED = 5;

    private final Period period;
    private final String baseCurrency;
    private final TieOutRules rules;
    private final Map<TieOutRow.Key, List<InvoiceLine>> invoiced = new TreeMap<>();
    private final Map<TieOutRow.Key, BookedTotal> booked = new TreeMap<>();
    private final Map<String, List<UnpricedUse>> unpriced;
    private final Answers answers;
    private final String answeredBy;

    /** What is compared. */
    public record Input(List<InvoiceLine> invoices, List<BookedTotal> booked, List<UnpricedUse> unpriced) {}

    /** @param answeredBy who gave the answers; null where there are none */
    public TieOut(
            Period period, String baseCurrency, TieOutRules rules, Input input, Answers answers, String answeredBy) {
        this.period = period;
        this.baseCurrency = baseCurrency;
        this.rules = rules;
        this.answers = answers;
        this.answeredBy = answeredBy;
        this.unpriced = input.unpriced().stream().collect(Collectors.groupingBy(UnpricedUse::provider));
        for (InvoiceLine line : input.invoices()) {
            TieOutRow.Key key = new TieOutRow.Key(
                    line.provider(), line.currency(), rules.kinds().of(line.description(), line.amount()));
            invoiced.computeIfAbsent(key, any -> new ArrayList<>()).add(line);
        }
        for (BookedTotal total : input.booked()) {
            booked.put(new TieOutRow.Key(total.provider(), total.currency(), total.kind()), total);
        }
    }

    public List<TieOutRow> rows() {
        TreeSet<TieOutRow.Key> keys = new TreeSet<>(invoiced.keySet());
        keys.addAll(booked.keySet());
        return keys.stream().map(this::row).toList();
    }

    /** Answers of the period that no difference asks for: a slip of the pen, or about an invoice that was replaced. */
    public List<String> unusedAnswers() {
        TreeSet<TieOutRow.Key> unused =
                new TreeSet<>(answers.differences(period).keySet());
        for (TieOutRow row : rows()) {
            if (!row.variances().isEmpty()) {
                unused.remove(row.key());
            }
        }
        return unused.stream().map(key -> Answers.keyOf(period, key)).toList();
    }

    private TieOutRow row(TieOutRow.Key key) {
        List<InvoiceLine> lines = invoiced.getOrDefault(key, List.of());
        BigDecimal billed = lines.stream().map(InvoiceLine::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal owed = booked.containsKey(key) ? booked.get(key).amount() : BigDecimal.ZERO;
        TieOutRow bare = new TieOutRow(key, lines.size(), billed, owed, List.of());
        if (bare.difference().signum() == 0) {
            return bare;
        }
        Answer answer = answers.differences(period).get(key);
        Variance variance = answer == null
                ? byRule(bare, lines)
                : new Variance(answer.name(), bare.difference(), answer.reason(), false, answeredBy);
        return new TieOutRow(key, lines.size(), billed, owed, List.of(variance));
    }

    private Variance byRule(TieOutRow row, List<InvoiceLine> lines) {
        TieOutRow.Key key = row.key();
        BigDecimal difference = row.difference();
        boolean isMetered =
                List.of(LineKind.USAGE, LineKind.CREDITS, LineKind.SEATS).contains(key.kind());
        if (isMetered && rules.isRounding(difference, row.invoiceLines())) {
            return Variance.byRule(
                    VarianceName.ROUNDING,
                    difference,
                    "the invoice is rounded, the ledger is exact: at most "
                            + rules.rounding().toPlainString() + " a line");
        }
        if (key.kind() == LineKind.UNPRICED && unpriced.containsKey(key.provider())) {
            return Variance.byRule(VarianceName.UNPRICED_MODELS, difference, useWithoutPrice(key.provider()));
        }
        if (key.kind() == LineKind.CREDIT_NOTE) {
            return Variance.byRule(VarianceName.CREDIT_NOTE, difference, "the invoice gives back: " + texts(lines));
        }
        if (key.kind() == LineKind.CORRECTION) {
            return Variance.byRule(
                    VarianceName.CORRECTION,
                    difference,
                    "the ledger corrects " + booked.get(key).periods() + ", whose invoices are settled");
        }
        boolean isForeign = !key.currency().equals(baseCurrency);
        if (isForeign && !booked.containsKey(key)) {
            return Variance.byRule(
                    VarianceName.OTHER_CURRENCY,
                    difference,
                    "billed in " + key.currency() + ", in which the ledger has nothing of it: " + texts(lines));
        }
        if (!isForeign && key.kind() == LineKind.FEE) {
            return Variance.byRule(VarianceName.SUPPORT_FEE, difference, "no use is behind it: " + texts(lines));
        }
        if (!isForeign && key.kind() == LineKind.TAX) {
            return Variance.byRule(VarianceName.TAX, difference, "no use is behind it: " + texts(lines));
        }
        return rules.isTolerated(difference, row.invoiced())
                ? Variance.byRule(
                        VarianceName.UNEXPLAINED,
                        difference,
                        "within the tolerance of " + rules.percent() + " of what was invoiced")
                : Variance.open(difference);
    }

    private String useWithoutPrice(String provider) {
        List<UnpricedUse> use = unpriced.get(provider);
        long requests = use.stream().mapToLong(UnpricedUse::requests).sum();
        long tokens = use.stream().mapToLong(UnpricedUse::tokens).sum();
        String models = use.stream()
                .map(UnpricedUse::model)
                .distinct()
                .sorted()
                .limit(MODELS_NAMED)
                .collect(Collectors.joining(", "));
        long others = use.stream().map(UnpricedUse::model).distinct().count() - MODELS_NAMED;
        return "the ledger has " + requests + " requests with " + tokens + " tokens without a price, of " + models
                + (others > 0 ? " and " + others + " models more" : "");
    }

    private static String texts(List<InvoiceLine> lines) {
        return lines.stream().map(InvoiceLine::description).distinct().sorted().collect(Collectors.joining("; "));
    }
}
