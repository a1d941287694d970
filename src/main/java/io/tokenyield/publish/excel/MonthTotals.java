package io.tokenyield.publish.excel;

import io.tokenyield.publish.finance.LedgerPart;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** What the database adds the ledger of the period up to: the figures that the sheets have to meet. All exact. */
record MonthTotals(List<LedgerPart> parts) {
    private static final Set<String> COST = Set.of("expense", "suspense");
    private static final String VARIANCE = "variance";

    /** What stands on cost centres and in suspense: the month's money. */
    BigDecimal cost(String currency) {
        return balance(currency, COST::contains);
    }

    /** What stands on the accounts of differences to invoices. */
    BigDecimal variances(String currency) {
        return balance(currency, VARIANCE::equals);
    }

    /** What is owed to providers, named differences apart. */
    BigDecimal booked(String currency) {
        return sum(
                currency,
                part -> part.credit().equals("payable") && !part.debit().equals(VARIANCE));
    }

    BigDecimal adjustments(String currency) {
        return sum(currency, LedgerPart::adjustment);
    }

    /** Seats of the period's own days. */
    BigDecimal seats(String currency) {
        return sum(currency, part -> part.kind().equals("seat") && !part.correction());
    }

    BigDecimal onRateCard(String currency) {
        return sum(currency, LedgerPart::onRateCard);
    }

    long linesOnRateCard() {
        return parts.stream()
                .filter(LedgerPart::onRateCard)
                .mapToLong(LedgerPart::lines)
                .sum();
    }

    private BigDecimal balance(String currency, Predicate<String> account) {
        return sum(currency, part -> account.test(part.debit()))
                .subtract(sum(currency, part -> account.test(part.credit())));
    }

    private BigDecimal sum(String currency, Predicate<LedgerPart> which) {
        return ShownMoney.sumOf(parts.stream()
                .filter(part -> part.currency().equals(currency))
                .filter(which)
                .map(LedgerPart::amount));
    }
}
