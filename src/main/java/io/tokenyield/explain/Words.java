package io.tokenyield.explain;

import io.tokenyield.model.CleanText;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** How figures and other people's texts are written for a terminal. */
final class Words {
    private Words() {}

    /** Other people's text without what could steer a terminal. */
    static String safe(String text) {
        return text == null ? "" : CleanText.of(text);
    }

    /** Exact, without idle zeros. */
    static String exact(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        return (plain.scale() < 0 ? plain.setScale(0) : plain).toPlainString();
    }

    /** A whole number with commas; a fraction stays exact. */
    static String count(BigDecimal number) {
        DecimalFormat format = new DecimalFormat("#,##0.########", DecimalFormatSymbols.getInstance(Locale.ROOT));
        return format.format(number);
    }

    static String money(Map<String, BigDecimal> amounts) {
        return amounts.isEmpty()
                ? "nothing"
                : amounts.entrySet().stream()
                        .map(amount -> exact(amount.getValue()) + " " + amount.getKey())
                        .collect(Collectors.joining(" and "));
    }

    /** As a workbook shows it: rounded once, to cents. */
    static String cents(Map<String, BigDecimal> amounts) {
        return amounts.entrySet().stream()
                .map(amount ->
                        amount.getValue().setScale(2, RoundingMode.HALF_EVEN).toPlainString() + " " + amount.getKey())
                .collect(Collectors.joining(" and "));
    }
}
