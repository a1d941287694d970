package io.tokenyield.warehouse;

import io.tokenyield.model.Accounts;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How each column of {@code usage_event} is read, by the type that the source gives it. Text is checked before it is
 * turned into a number or a time, because a cast would round {@code 1.7} to 2 without a word; whole-number types are
 * taken as they are.
 */
final class UsageColumns {
    private static final Set<String> WHOLE_NUMBERS =
            Set.of("TINYINT", "SMALLINT", "INTEGER", "BIGINT", "UTINYINT", "USMALLINT", "UINTEGER");
    private static final Set<String> FRACTIONS = Set.of("DOUBLE", "FLOAT");
    static final List<String> COUNTS = List.of(
            "input_tokens",
            "output_tokens",
            "cache_read_tokens",
            "cache_write_5m_tokens",
            "cache_write_1h_tokens",
            "reasoning_tokens");
    /** Compared for equality, also in MySQL, which does not tell 'x' from 'x ' there: so blanks around them go. */
    static final List<String> KEYS = List.of("event_id", "request_id", "service_tier", "prompt_hash");

    /** Looked up in reference tables, whose texts lose everything around them that Java takes for white space. */
    static final List<String> NAMES = List.of("tool", "provider");

    static final String WHITE_SPACE = "'"
            + IntStream.rangeClosed(0, Character.MAX_VALUE)
                    .filter(Character::isWhitespace)
                    .mapToObj(Character::toString)
                    .collect(Collectors.joining())
            + "'";

    static final List<String> TEXTS = List.of("model", "session_id", "repository", "branch", "ticket_key");

    /** Columns of usage_typed.sql whose long values are cut, with a hash of the whole. */
    static final List<String> HASHED =
            List.of("event_text", "model", "account", "session_id", "request_id", "repository", "branch", "ticket_key");

    /** Of usage_typed.sql; rows that are not of a Parquet file have none. */
    static final String ROW_PLACE = "row_place";

    static final String NO_ROW_PLACE = "CAST(NULL AS BIGINT)";

    private UsageColumns() {}

    /** @param typeByColumn the columns of the source with their DuckDB types */
    static Map<String, String> expressions(Map<String, String> typeByColumn) {
        Map<String, String> expressions = new HashMap<>();
        for (String column : KEYS) {
            expressions.put(column, trimmed(column));
        }
        for (String column : NAMES) {
            expressions.put(column, stripped(text(column), WHITE_SPACE));
        }
        for (String column : TEXTS) {
            expressions.put(column, text(column));
        }
        String blanks =
                Accounts.BLANKS.chars().mapToObj(blank -> "chr(" + blank + ")").collect(Collectors.joining(" || "));
        expressions.put("account", "lower(" + stripped(text("account"), blanks) + ")");
        expressions.put("accepted_text", text("accepted"));
        for (String column : COUNTS) {
            String type = typeByColumn.get(column);
            String count = count(column, type);
            expressions.put(column, count);
            expressions.put(
                    column + "_text",
                    shown(column, WHOLE_NUMBERS.contains(type), count + " BETWEEN 0 AND " + Integer.MAX_VALUE));
        }
        String creditsType = typeByColumn.get("credits");
        expressions.put("credits", credits(creditsType));
        expressions.put("credits_text", shown("credits", isNumber(creditsType), credits(creditsType) + " >= 0"));
        for (String column : HASHED) {
            expressions.put("md5_" + column, "md5(" + column + ")");
        }
        for (String column : List.of("occurred_at", "ingested_at")) {
            String type = typeByColumn.get(column);
            String instant = instant(column, type);
            expressions.put(column, instant);
            expressions.put(column + "_text", shown(column, isInstant(type), "(" + instant + ") IS NOT NULL"));
        }
        expressions.put(ROW_PLACE, NO_ROW_PLACE);
        return expressions;
    }

    /**
     * What stood in a column, for the complaint about it. A number or a time that is sound is shown nowhere, so it is only not
     * empty: to make texts of them would cost as much as all else about a row.
     *
     * @param isSound holds only for values that no rule of usage_typed.sql rejects
     */
    private static String shown(String column, boolean isNoText, String isSound) {
        return isNoText ? "CASE WHEN " + isSound + " THEN 'sound' ELSE " + trimmed(column) + " END" : trimmed(column);
    }

    static boolean isInstant(String type) {
        return type.startsWith("TIMESTAMP");
    }

    /** A predicate on the source's own column in its own type, so that a Parquet file is read only where the day lies. */
    static String isOnDay(LocalDate usageDay, String type) {
        boolean zoned = type.equals("TIMESTAMP WITH TIME ZONE");
        String literal = zoned ? "TIMESTAMP WITH TIME ZONE '%s 00:00:00+00'" : "TIMESTAMP '%s 00:00:00'";
        return "\"occurred_at\" >= " + literal.formatted(usageDay) + " AND \"occurred_at\" < "
                + literal.formatted(usageDay.plusDays(1));
    }

    private static String text(String column) {
        return "COALESCE(CAST(\"" + column + "\" AS VARCHAR), '')";
    }

    /**
     * Without blanks around it. To look for many kinds of them costs more than all else about a row, so what begins and ends
     * with a plain character of ASCII, as nearly all does, is taken as it is.
     */
    private static String stripped(String text, String blanks) {
        String plain = " BETWEEN '!' AND '~'";
        return "CASE WHEN substr(" + text + ", 1, 1)" + plain + " AND substr(" + text + ", -1, 1)" + plain + " THEN "
                + text + " ELSE trim(" + text + ", " + blanks + ") END";
    }

    private static String trimmed(String column) {
        return "trim(" + text(column) + ")";
    }

    private static String count(String column, String type) {
        if (WHOLE_NUMBERS.contains(type)) {
            return "CAST(\"" + column + "\" AS BIGINT)";
        }
        String text = trimmed(column);
        return "CASE WHEN regexp_full_match(" + text + ", '[+-]?[0-9]{1,18}(\\.0+)?')" + " THEN TRY_CAST(split_part("
                + text + ", '.', 1) AS BIGINT) END";
    }

    /** Credits have at most 8 decimals; more, as float noise has them, are rounded half up at the eighth. */
    private static String credits(String type) {
        // A double as text may have an exponent, which is no number here; as a number it is sound.
        if (isNumber(type)) {
            return "TRY_CAST(\"credits\" AS DECIMAL(24, 8))";
        }
        String text = trimmed("credits");
        return "CASE WHEN regexp_full_match(" + text + ", '[+-]?([0-9]{1,12}(\\.[0-9]*)?|\\.[0-9]+)')"
                + " THEN TRY_CAST(" + text + " AS DECIMAL(24, 8)) END";
    }

    private static boolean isNumber(String type) {
        return WHOLE_NUMBERS.contains(type) || FRACTIONS.contains(type) || type.startsWith("DECIMAL");
    }

    /** As a timestamp in UTC; text without an offset is UTC. Years outside 2000 to 2099 are slips of units. */
    private static String instant(String column, String type) {
        String read;
        if (type.startsWith("TIMESTAMP") && !type.equals("TIMESTAMP WITH TIME ZONE")) {
            read = "CAST(\"" + column + "\" AS TIMESTAMP)";
        } else {
            String zoned = type.equals("TIMESTAMP WITH TIME ZONE")
                    ? "\"" + column + "\""
                    : "TRY_CAST(" + trimmed(column) + " AS TIMESTAMP WITH TIME ZONE)";
            read = "(" + zoned + " AT TIME ZONE 'UTC')";
        }
        return "CASE WHEN " + read + " >= TIMESTAMP '2000-01-01 00:00:00' AND " + read
                + " < TIMESTAMP '2100-01-01 00:00:00' THEN " + read + " END";
    }
}
