package io.tokenyield.publish.excel;

import io.tokenyield.publish.finance.CurrencyTotal;
import io.tokenyield.publish.finance.ProviderTotal;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/** The month in one line that needs no explanation. */
final class Headline {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Headline() {}

    static String of(List<CurrencyTotal> ledger, ShownMoney money) {
        if (ledger.isEmpty()) {
            return "No AI-tool usage was booked in this month.";
        }
        String costs =
                ledger.stream().map(total -> cost(total, money.providers())).collect(Collectors.joining("; "));
        long requests = sum(money, ProviderTotal::requests);
        long unpriced = sum(money, ProviderTotal::unpricedRequests);
        return costs + ". " + prices(requests, unpriced);
    }

    private static String cost(CurrencyTotal ledger, List<ShownMoney.Provider> providers) {
        List<ShownMoney.Provider> own = providers.stream()
                .filter(provider -> provider.row().currency().equals(ledger.currency()))
                .toList();
        BigDecimal suspense = ShownMoney.sumOf(own.stream().map(ShownMoney.Provider::unidentified));
        BigDecimal total = ShownMoney.sumOf(own.stream().map(ShownMoney.Provider::total))
                .setScale(ShownMoney.CENTS, RoundingMode.UNNECESSARY);
        String cost = Texts.money(ledger.currency(), total) + " of AI-tool cost";
        if (suspense.signum() == 0) {
            return cost + ", all of it charged to cost centres";
        }
        return cost + ", " + share(total.subtract(suspense), total) + " charged to cost centres and "
                + Texts.money(ledger.currency(), suspense) + " in suspense without a person";
    }

    private static String prices(long requests, long unpriced) {
        return unpriced == 0
                ? "All " + Texts.count(requests, "requests") + " have a price."
                : Texts.count(unpriced, "requests") + " of " + String.format(Locale.ROOT, "%,d", requests)
                        + (unpriced == 1 ? " has" : " have") + " no price yet and no amount here.";
    }

    /** Rounded down: what is not all never reads as 100.0 %. */
    private static String share(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0
                ? "none"
                : part.multiply(HUNDRED).divide(whole, 1, RoundingMode.FLOOR).toPlainString() + " %";
    }

    private static long sum(ShownMoney money, ToLongFunction<ProviderTotal> figure) {
        return money.providers().stream()
                .map(ShownMoney.Provider::row)
                .mapToLong(figure)
                .sum();
    }
}
