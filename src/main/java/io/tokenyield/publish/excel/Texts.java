package io.tokenyield.publish.excel;

import io.tokenyield.publish.finance.ReportHeader;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;

/** Sentences and figures in words, the same in every locale. */
final class Texts {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private Texts() {}

    static String month(YearMonth period) {
        return period.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " " + period.getYear();
    }

    static String subtitle(ReportHeader header) {
        return month(header.period()) + " \u00B7 " + status(header) + " \u00B7 " + asOf(header.asOf());
    }

    static String status(ReportHeader header) {
        return header.closed()
                ? "CLOSED on " + header.closedOn() + " by " + header.closedBy()
                : header.status() + ": figures can still change";
    }

    static String asOf(LocalDateTime instant) {
        return instant == null ? "no usage collected" : "as of " + MINUTE.format(instant) + " UTC";
    }

    static String money(String currency, BigDecimal cents) {
        return currency + " " + String.format(Locale.ROOT, "%,.2f", cents);
    }

    static String count(long number, String unit) {
        String one = unit.endsWith("s") ? unit.substring(0, unit.length() - 1) : unit;
        return String.format(Locale.ROOT, "%,d", number) + " " + (number == 1 ? one : unit);
    }

    /** What SUMIFS finds when a cell is this text, jokers and all. */
    static String same(String text) {
        return quoted("=" + text.replaceAll("[*?~]", "~$0"));
    }

    /** A text inside a formula. */
    static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }
}
