package io.tokenyield.warehouse;

import io.tokenyield.model.Accounts;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What {@link UsageColumns} is for DuckDB, for Trino: how each column of {@code usage_event} is read, by the type that the
 * source gives it, to the same values. And how any column is read as the text that other engines give.
 */
final class TrinoColumns {
    private static final Set<String> WHOLE_NUMBERS = Set.of("tinyint", "smallint", "integer", "bigint");
    private static final Set<String> FRACTIONS = Set.of("double", "real");
    private static final String FIRST_YEAR = "TIMESTAMP '2000-01-01 00:00:00'";
    private static final String END_OF_YEARS = "TIMESTAMP '2100-01-01 00:00:00'";

    /** Date, time, the zone behind it; further digits of a second are left out, as DuckDB does. */
    private static final String TIME_OF_DAY = "[T ][0-9]{1,2}:[0-9]{1,2}(:[0-9]{1,2}(\\.[0-9]+)?)?";

    private static final String DATE = "[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}";
    private static final String ZONE = "(Z| UTC| GMT|[+-][0-9]{2}(:?[0-9]{2})?)?";

    private TrinoColumns() {}

    /** @param typeByColumn the columns of the source with their Trino types */
    static Map<String, String> expressions(Map<String, String> typeByColumn) {
        Map<String, String> expressions = new HashMap<>();
        for (String column : UsageColumns.KEYS) {
            expressions.put(column, trimmed(column, typeByColumn.get(column)));
        }
        for (String column : UsageColumns.NAMES) {
            expressions.put(column, stripped(UsageColumns.WHITE_SPACE, filled(column, typeByColumn.get(column))));
        }
        for (String column : UsageColumns.TEXTS) {
            expressions.put(column, filled(column, typeByColumn.get(column)));
        }
        String blanks =
                Accounts.BLANKS.chars().mapToObj(blank -> "chr(" + blank + ")").collect(Collectors.joining(" || "));
        expressions.put("account", "lower(" + stripped(blanks, filled("account", typeByColumn.get("account"))) + ")");
        expressions.put("accepted_text", filled("accepted", typeByColumn.get("accepted")));
        for (String column : UsageColumns.COUNTS) {
            expressions.put(column, count(column, typeByColumn.get(column)));
            expressions.put(column + "_text", trimmed(column, typeByColumn.get(column)));
        }
        expressions.put("credits", credits(typeByColumn.get("credits")));
        expressions.put("credits_text", trimmed("credits", typeByColumn.get("credits")));
        for (String column : List.of("occurred_at", "ingested_at")) {
            expressions.put(column, instant(column, typeByColumn.get(column)));
            expressions.put(column + "_text", trimmed(column, typeByColumn.get(column)));
        }
        for (String column : UsageColumns.HASHED) {
            expressions.put("md5_" + column, "lower(to_hex(md5(to_utf8(" + column + "))))");
        }
        expressions.put(UsageColumns.ROW_PLACE, UsageColumns.NO_ROW_PLACE);
        return expressions;
    }

    /** A predicate that holds for rows of these days, first and last included; on the source's own column where it can be. */
    static String isBetween(LocalDate first, LocalDate last, String type) {
        String literal = type.endsWith("with time zone") ? "TIMESTAMP '%s 00:00:00 UTC'" : "TIMESTAMP '%s 00:00:00'";
        String column = type.startsWith("timestamp") ? "\"occurred_at\"" : "(" + instant("occurred_at", type) + ")";
        return column + " >= " + literal.formatted(first) + " AND " + column + " < "
                + literal.formatted(last.plusDays(1));
    }

    static String isUndated(String type) {
        return "(" + instant("occurred_at", type) + ") IS NULL";
    }

    /** Microseconds of {@code occurred_at} beyond its second; counted from near the epoch, where a double holds them exactly. */
    static String microOfSecond(LocalDate usageDay) {
        return "MOD(CAST(ROUND(to_unixtime(date_add('day', " + -usageDay.toEpochDay()
                + ", occurred_at)) * 1000000) AS BIGINT), 1000000)";
    }

    /** A column as the text that DuckDB gives of it; null for null. */
    static String text(String column, String type) {
        String name = TrinoSql.name(column);
        if (type.startsWith("char")) {
            return "trim(TRAILING ' ' FROM CAST(" + name + " AS varchar))";
        }
        if (type.endsWith("with time zone")) {
            return withoutZeros("CAST(" + inUtc(name, type) + " AS varchar)", type) + " || '+00'";
        }
        if (type.startsWith("timestamp")) {
            return withoutZeros("CAST(" + name + " AS varchar)", type);
        }
        if (FRACTIONS.contains(type)) {
            return fraction(name);
        }
        return switch (type) {
            case "varbinary" -> "from_utf8(" + name + ")";
            case "json" -> "json_format(" + name + ")";
            default -> "CAST(" + name + " AS varchar)";
        };
    }

    /** Java's own text has an exponent from ten millions on; a double has no more than nine decimals there. */
    private static String fraction(String name) {
        return "CASE WHEN " + name + " = floor(" + name + ") AND abs(" + name + ") < 1e15 THEN CAST(CAST(" + name
                + " AS bigint) AS varchar) || '.0' WHEN abs(" + name + ") >= 1e7 AND abs(" + name
                + ") < 1e15 THEN regexp_replace(CAST(CAST(" + name
                + " AS decimal(38, 9)) AS varchar), '0+$', '') WHEN " + name + " IS NOT NULL THEN format('%s', " + name
                + ") END";
    }

    private static String withoutZeros(String text, String type) {
        return type.startsWith("timestamp(0)") ? text : "regexp_replace(" + text + ", '\\.?0+$', '')";
    }

    private static String inUtc(String name, String type) {
        return "CAST(" + name + " AT TIME ZONE 'UTC' AS " + type.replace(" with time zone", "") + ")";
    }

    private static String filled(String column, String type) {
        return "COALESCE(" + text(column, type) + ", '')";
    }

    private static String trimmed(String column, String type) {
        return stripped("' '", filled(column, type));
    }

    private static String stripped(String letters, String text) {
        return "trim(BOTH " + letters + " FROM " + text + ")";
    }

    private static String count(String column, String type) {
        if (WHOLE_NUMBERS.contains(type)) {
            return "CAST(" + TrinoSql.name(column) + " AS BIGINT)";
        }
        String text = trimmed(column, type);
        return "CASE WHEN regexp_like(" + text + ", '\\A[+-]?[0-9]{1,18}(\\.0+)?\\z')" + " THEN TRY_CAST(split_part("
                + text + ", '.', 1) AS BIGINT) END";
    }

    private static String credits(String type) {
        if (WHOLE_NUMBERS.contains(type) || FRACTIONS.contains(type) || type.startsWith("decimal")) {
            return "TRY_CAST(\"credits\" AS DECIMAL(24, 8))";
        }
        String text = trimmed("credits", type);
        return "CASE WHEN regexp_like(" + text + ", '\\A[+-]?([0-9]{1,12}(\\.[0-9]*)?|\\.[0-9]+)\\z')"
                + " THEN TRY_CAST(" + text + " AS DECIMAL(24, 8)) END";
    }

    /** As a timestamp in UTC; text without an offset is UTC. Years outside 2000 to 2099 are slips of units. */
    private static String instant(String column, String type) {
        String read = read(column, type);
        return "CASE WHEN " + read + " >= " + FIRST_YEAR + " AND " + read + " < " + END_OF_YEARS + " THEN " + read
                + " END";
    }

    private static String read(String column, String type) {
        String name = TrinoSql.name(column);
        if (type.startsWith("timestamp")) {
            String utc = type.endsWith("with time zone") ? inUtc(name, type) : name;
            // A cast would round to the next microsecond, and with it into the next day.
            return digits(type) <= 6
                    ? "CAST(" + utc + " AS timestamp(6))"
                    : "CAST(substr(CAST(" + utc + " AS varchar), 1, 26) AS timestamp(6))";
        }
        String text = trimmed(column, type);
        String stamp = "replace(regexp_extract(" + text + ", '\\A(" + DATE + "([T ][0-9]{1,2}:[0-9]{1,2}(:[0-9]{1,2}"
                + "(\\.[0-9]{1,6})?)?)?)', 1), 'T', ' ')";
        String zone = "'" + TIME_OF_DAY + "([+-][0-9]{2}):?([0-9]{2})?\\z'";
        return "CASE WHEN regexp_like(" + text + ", '\\A" + DATE + "(" + TIME_OF_DAY + ZONE + ")?\\z')"
                + " THEN CAST(TRY_CAST(" + stamp + " || ' ' || COALESCE(regexp_extract(" + text + ", " + zone
                + ", 3), '+00') || ':' || COALESCE(regexp_extract(" + text + ", " + zone
                + ", 4), '00') AS timestamp(6) with time zone) AT TIME ZONE 'UTC' AS timestamp(6)) END";
    }

    private static int digits(String type) {
        return Integer.parseInt(type.substring(type.indexOf('(') + 1, type.indexOf(')')));
    }
}
