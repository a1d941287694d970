package io.tokenyield.delivery;

import io.tokenyield.model.Problem;
import io.tokenyield.model.ShortText;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** One row of a table of tickets or commits as text, read column by column; empty text is no value. */
final class SourceRow {
    private static final Pattern WHOLE = Pattern.compile("\\d{1,15}(\\.0+)?");
    private static final Pattern DECIMAL = Pattern.compile("-?(\\d{1,9}(\\.\\d*)?|\\.\\d+)");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]+");

    private final String table;
    private final String key;
    private final Map<String, String> values;
    private final Findings findings;
    private final Instant latest;
    private boolean isRejected;

    /** @param latest what is later than this has not happened yet */
    SourceRow(String table, String key, Map<String, String> values, Findings findings, Instant latest) {
        this.table = table;
        this.key = key;
        this.values = values;
        this.findings = findings;
        this.latest = latest;
    }

    boolean isRejected() {
        return isRejected;
    }

    /** One reason a row is enough: rows read = kept + folded + quarantined. */
    void reject(String column, String rule) {
        if (!isRejected) {
            findings.reject(new Problem(table, key, column, raw(column), rule));
        }
        isRejected = true;
    }

    void remark(String column, String what) {
        findings.remark(new Problem(table, key, column, raw(column), what));
    }

    String raw(String column) {
        return text(values, column);
    }

    /** Empty for null and for a column that is not there. */
    static String text(Map<String, String> values, String column) {
        String value = values.get(column);
        return value == null ? "" : value;
    }

    String trimmed(String column) {
        return raw(column).strip();
    }

    /** A text that people read: without control characters, cut where it is too long, and then it says so. */
    String shown(String column, int maximumLength) {
        String value = CONTROL.matcher(raw(column)).replaceAll(" ").strip();
        return value.length() <= maximumLength ? value : ShortText.fitting(value, maximumLength - 1) + "…";
    }

    /** Part of a key, trimmed. */
    String required(String column, int maximumLength) {
        String value = trimmed(column);
        if (value.isEmpty()) {
            reject(column, "value missing");
        } else if (value.length() > maximumLength) {
            reject(column, "longer than " + maximumLength + " characters");
        }
        return value;
    }

    /** Without it the row says nothing: unreadable or to come, the row is not kept. */
    Instant requiredTime(String column) {
        Instant time = SourceTime.parse(raw(column)).orElse(null);
        if (time == null) {
            reject(column, "is no time, write it as 2026-10-25T10:00:00Z");
        } else if (time.isAfter(latest)) {
            reject(column, "lies in the future");
            findings.noteFuture();
        }
        return time;
    }

    /** The row is kept without it, and it is said. */
    Instant time(String column) {
        Instant time = SourceTime.parse(raw(column)).orElse(null);
        if (time == null && !trimmed(column).isEmpty()) {
            remark(column, "is no time, so it is not used");
        } else if (time != null && time.isAfter(latest)) {
            remark(column, "lies in the future, so it is not used");
            findings.noteFuture();
            return null;
        }
        return time;
    }

    /** A count; null where there is none. */
    Long count(String column) {
        String value = trimmed(column);
        if (value.isEmpty()) {
            return null;
        }
        if (!WHOLE.matcher(value).matches()) {
            remark(column, "is no count, so it is not used");
            return null;
        }
        return new BigDecimal(value).longValueExact();
    }

    /** Points of an estimate; null where there are none. */
    BigDecimal points(String column) {
        String value = trimmed(column);
        if (value.isEmpty()) {
            return null;
        }
        if (!DECIMAL.matcher(value).matches()) {
            remark(column, "is no number, so it is not used");
            return null;
        }
        BigDecimal points = new BigDecimal(value);
        if (points.signum() < 0 || points.stripTrailingZeros().scale() > 2) {
            remark(
                    column,
                    points.signum() < 0 ? "is negative, so it is not used" : "has over 2 decimals, so it is not used");
            return null;
        }
        return points.setScale(2);
    }

    /** Null where the column does not say. */
    Boolean flag(String column) {
        return switch (trimmed(column).toLowerCase(Locale.ROOT)) {
            case "1", "true", "t", "yes" -> true;
            case "0", "false", "f", "no" -> false;
            case "" -> null;
            default -> {
                remark(column, "is neither 1 nor 0, so it is not used");
                yield null;
            }
        };
    }
}
