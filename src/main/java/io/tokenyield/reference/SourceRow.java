package io.tokenyield.reference;

import io.tokenyield.model.Problem;
import io.tokenyield.model.ShortText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * One row of a reference table as text, read column by column. What breaks a rule is noted, not thrown, so that one look
 * at a row finds everything that is wrong with it. Empty text is no value.
 */
final class SourceRow {
    private static final Pattern DECIMAL = Pattern.compile("-?(\\d{1,30}(\\.\\d*)?|\\.\\d+)");
    private static final Pattern WHOLE = Pattern.compile("\\d{1,18}(\\.0+)?");
    private static final Pattern MIDNIGHT = Pattern.compile("[ T]00:00(:00(\\.0+)?)?(Z|\\+00(:00)?)?$");

    private final String table;
    private final String key;
    private final Map<String, String> values;
    private final List<Problem> problems = new ArrayList<>();

    SourceRow(String table, List<String> keyColumns, Map<String, String> values) {
        this.table = table;
        this.values = values;
        this.key = String.join(
                "/", keyColumns.stream().map(column -> trimmed(column)).toList());
    }

    List<Problem> problems() {
        return problems;
    }

    void reject(String column, String rule) {
        problems.add(problem(column, rule));
    }

    /** What to say of a row that is sound in itself and cannot be kept beside another. */
    Problem problem(String column, String rule) {
        return new Problem(table, key, column, raw(column), rule);
    }

    /** All values, to put rows in an order that is always the same. */
    String text() {
        return new TreeMap<>(values).toString();
    }

    /** As the source has it, blanks and all. */
    String raw(String column) {
        String value = values.get(column);
        return value == null ? "" : value;
    }

    String trimmed(String column) {
        return raw(column).strip();
    }

    /** A text of at most so many characters, trimmed; must be there. */
    String required(String column, int maximumLength) {
        String value = optional(column, maximumLength);
        if (value.isEmpty()) {
            reject(column, "value missing");
        }
        return value;
    }

    /** The same, but may be empty. */
    String optional(String column, int maximumLength) {
        String value = trimmed(column);
        if (value.length() > maximumLength) {
            reject(column, "longer than " + maximumLength + " characters");
        }
        return value;
    }

    /** A text that people read; cut where it is too long, and then it says so. */
    String shown(String column, int maximumLength) {
        String value = raw(column);
        return value.length() <= maximumLength ? value : ShortText.fitting(value, maximumLength - 1) + "…";
    }

    /** Null where there is none, or where it is not a day. */
    LocalDate day(String column) {
        String value = MIDNIGHT.matcher(trimmed(column)).replaceFirst("");
        if (value.isEmpty()) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(value);
            if (day.getYear() < 1900 || day.getYear() > 9999) {
                reject(column, "day outside 1900 to 9999");
            }
            return day;
        } catch (DateTimeParseException e) {
            reject(column, "not a day, write yyyy-mm-dd");
            return null;
        }
    }

    LocalDate requiredDay(String column) {
        if (trimmed(column).isEmpty()) {
            reject(column, "value missing");
        }
        return day(column);
    }

    /** Null where there is none, or where it is not a number of at most so many digits before and behind the point. */
    BigDecimal decimal(String column, int digits, int decimals) {
        String value = trimmed(column);
        if (value.isEmpty()) {
            return null;
        }
        if (!DECIMAL.matcher(value).matches()) {
            reject(column, "not a number");
            return null;
        }
        BigDecimal number = new BigDecimal(value).stripTrailingZeros();
        if (number.scale() > decimals) {
            reject(column, "more than " + decimals + " decimals");
            return null;
        }
        if (number.precision() - number.scale() > digits) {
            reject(column, "more than " + digits + " digits before the point");
            return null;
        }
        return number.scale() < 0 ? number.setScale(0) : number;
    }

    /** The same, but not negative. */
    BigDecimal amount(String column, int digits, int decimals) {
        BigDecimal number = decimal(column, digits, decimals);
        if (number != null && number.signum() < 0) {
            reject(column, "negative");
        }
        return number;
    }

    /** The same, but must be there. */
    BigDecimal requiredAmount(String column, int digits, int decimals) {
        if (trimmed(column).isEmpty()) {
            reject(column, "value missing");
        }
        return amount(column, digits, decimals);
    }

    /** A month as text. */
    String month(String column) {
        String value = trimmed(column);
        if (!value.matches("\\d{4}-(0[1-9]|1[0-2])")) {
            reject(column, "not a month, write yyyy-mm");
        }
        return value;
    }

    Long whole(String column) {
        String value = trimmed(column);
        if (value.isEmpty()) {
            return null;
        }
        if (!WHOLE.matcher(value).matches()) {
            reject(column, "not a whole number");
            return null;
        }
        return new BigDecimal(value).longValueExact();
    }

    String currency(String column) {
        String value = trimmed(column);
        if (!value.matches("[A-Z]{3}")) {
            reject(column, "not a currency, write three capital letters such as USD");
        }
        return value;
    }

    /** {@code from} inclusive, {@code to} exclusive; an end that is not after its start is no validity. */
    void mustEndAfter(LocalDate from, LocalDate to, String endColumn) {
        if (from != null && to != null && !to.isAfter(from)) {
            reject(endColumn, "must be after the first day " + from);
        }
    }
}
