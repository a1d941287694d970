package io.tokenyield.reference;

import io.tokenyield.model.Sha256;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** The rules for a row of the rate card. */
final class RateReading {
    private static final List<String> PRICES =
            List.of("input", "output", "cache_read", "cache_write_5m", "cache_write_1h");
    private static final List<String> MULTIPLIERS = List.of("batch_discount", "flex_multiplier", "priority_multiplier");
    /** The ledger holds prices per token and amounts with so many decimals, so that nothing is ever rounded. */
    private static final int LEDGER_DECIMALS = 16;

    private RateReading() {}

    static List<Object> read(SourceRow row) {
        LocalDate from = row.requiredDay("date_from");
        LocalDate to = row.day("date_to");
        row.mustEndAfter(from, to, "date_to");
        String unit = row.trimmed("unit");
        List<BigDecimal> base = new ArrayList<>();
        List<BigDecimal> inLong = new ArrayList<>();
        for (String price : PRICES) {
            base.add(row.amount(price, 10, 10));
            inLong.add(row.amount("long_" + price, 10, 10));
        }
        List<BigDecimal> multipliers = new ArrayList<>();
        for (String multiplier : MULTIPLIERS) {
            multipliers.add(row.amount(multiplier, 4, 6));
        }
        Long over = longContextOver(row, inLong);
        // Credits have up to 8 decimals too, and their product has to stay within the ledger's 16.
        BigDecimal credit = row.amount("credit_price", 8, 8);
        mustHavePrices(row, unit, base, credit);
        mustStayExact(row, base, inLong, multipliers);
        String provider = row.required("provider", 64);
        String model = row.required("model_id", 128);
        List<Object> prices = new ArrayList<>();
        prices.add(row.currency("currency"));
        prices.add(unit);
        prices.addAll(base);
        prices.add(over);
        prices.addAll(inLong);
        prices.addAll(multipliers);
        prices.add(credit);
        List<Object> values = new ArrayList<>();
        values.add(rateId(provider, model, from, prices));
        values.addAll(Arrays.asList(provider, model, from, to));
        values.addAll(prices);
        values.add(row.shown("source", 255));
        return values;
    }

    /** The same prices from the same day have the same id, whoever reads them, whenever. */
    private static String rateId(String provider, String model, LocalDate from, List<Object> prices) {
        List<String> texts = prices.stream()
                .map(price -> price instanceof BigDecimal number
                        ? number.stripTrailingZeros().toPlainString()
                        : Objects.toString(price, ""))
                .toList();
        return provider + "/" + model + "/" + from + "/"
                + Sha256.ofFields(texts).substring(0, 8);
    }

    /** Threshold and operator are data: "at least 200000" is the same as "more than 199999". */
    private static Long longContextOver(SourceRow row, List<BigDecimal> inLong) {
        Long threshold = row.whole("long_context_threshold");
        if (threshold == null) {
            return null;
        }
        if (threshold == 0) {
            row.reject("long_context_threshold", "must be over 0");
        }
        if (inLong.get(0) == null || inLong.get(1) == null) {
            String missing = inLong.get(0) == null ? "long_input" : "long_output";
            row.reject(missing, "a rate for long context needs long_input and long_output");
        }
        String operator = row.trimmed("long_context_operator");
        return switch (operator) {
            case "", ">" -> threshold;
            case ">=" -> threshold - 1;
            default -> {
                row.reject("long_context_operator", "must be > or >=");
                yield threshold;
            }
        };
    }

    private static void mustHavePrices(SourceRow row, String unit, List<BigDecimal> base, BigDecimal credit) {
        switch (unit) {
            case Rate.MILLION_TOKENS -> {
                if (base.get(0) == null || base.get(1) == null) {
                    row.reject(base.get(0) == null ? "input" : "output", "a rate for tokens needs input and output");
                }
            }
            case Rate.CREDIT -> {
                if (credit == null) {
                    row.reject("credit_price", "a rate for credits needs a credit_price");
                }
            }
            default -> row.reject("unit", "must be " + Rate.MILLION_TOKENS + " or " + Rate.CREDIT);
        }
    }

    private static void mustStayExact(
            SourceRow row, List<BigDecimal> base, List<BigDecimal> inLong, List<BigDecimal> multipliers) {
        List<BigDecimal> prices = new ArrayList<>(base);
        prices.addAll(inLong);
        for (int i = 0; i < multipliers.size(); i++) {
            for (BigDecimal price : prices) {
                if (price != null && multipliers.get(i) != null) {
                    BigDecimal perToken = price.multiply(multipliers.get(i)).movePointLeft(6);
                    if (perToken.stripTrailingZeros().scale() > LEDGER_DECIMALS) {
                        row.reject(
                                MULTIPLIERS.get(i),
                                "price times multiplier per token has more than " + LEDGER_DECIMALS + " decimals");
                        return;
                    }
                }
            }
        }
    }
}
