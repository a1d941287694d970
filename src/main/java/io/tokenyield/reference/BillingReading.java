package io.tokenyield.reference;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The rules for what changes a price beside the rate card: plans, exchange rates, discounts and margins, budgets. */
final class BillingReading {
    private BillingReading() {}

    static List<Object> plan(SourceRow row) {
        LocalDate from = row.requiredDay("valid_from");
        LocalDate to = row.day("valid_to");
        row.mustEndAfter(from, to, "valid_to");
        return Arrays.asList(
                row.required("tool", 32),
                row.required("plan", 64),
                from,
                to,
                row.requiredAmount("included_credits", 16, 4),
                pooled(row));
    }

    /** As databases and files write a truth value. */
    private static Boolean pooled(SourceRow row) {
        return switch (row.trimmed("pooled").toLowerCase(Locale.ROOT)) {
            case "1", "true" -> true;
            case "0", "false" -> false;
            default -> {
                row.reject("pooled", "must be 1 or true, 0 or false");
                yield null;
            }
        };
    }

    static List<Object> fxRate(SourceRow row) {
        LocalDate day = row.requiredDay("rate_day");
        String currency = row.currency("currency");
        String base = row.currency("base_currency");
        if (currency.equals(base)) {
            row.reject("base_currency", "must be another currency than " + currency);
        }
        BigDecimal rate = row.requiredAmount("rate", 10, 10);
        if (rate != null && rate.signum() == 0) {
            row.reject("rate", "must be over 0");
        }
        return Arrays.asList(day, currency, base, rate);
    }

    static List<Object> priceAdjustment(SourceRow row) {
        LocalDate from = row.requiredDay("valid_from");
        LocalDate to = row.day("valid_to");
        row.mustEndAfter(from, to, "valid_to");
        String kind = oneOf(row, "kind", Set.of("discount", "margin"), "must be discount or margin");
        String appliesTo = oneOf(row, "applies_to", Set.of("usage", "seats", "all"), "must be usage, seats or all");
        BigDecimal share = row.requiredAmount("share", 3, 6);
        if (share != null && kind.equals("discount") && share.compareTo(BigDecimal.ONE) >= 0) {
            row.reject("share", "a discount must be below 1, write 0.1 for ten per cent");
        }
        return Arrays.asList(row.required("provider", 64), kind, appliesTo, from, to, share, row.shown("note", 255));
    }

    private static String oneOf(SourceRow row, String column, Set<String> values, String rule) {
        String value = row.trimmed(column);
        if (!values.contains(value)) {
            row.reject(column, rule);
        }
        return value;
    }

    static List<Object> budget(SourceRow row) {
        return Arrays.asList(
                row.required("cost_centre", 64),
                row.month("period"),
                row.currency("currency"),
                row.requiredAmount("amount", 16, 4));
    }
}
