package io.tokenyield.warehouse;

import io.tokenyield.sql.SqlFile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.BadSqlGrammarException;

/**
 * What each day of a server's {@code usage_event} holds. Days that lie in partitions of their own are asked for one at a time, all
 * others grouped in one statement; which way a day takes makes no difference to what is told of it.
 */
final class MySqlSurvey {
    private static final String PARTITIONS = "SELECT partition_description FROM information_schema.partitions"
            + " WHERE table_schema = DATABASE() AND table_name = 'usage_event' AND partition_method = 'RANGE COLUMNS'"
            + " AND REPLACE(partition_expression, '`', '') = 'occurred_at' ORDER BY partition_ordinal_position";

    /** Of a day's rows, for both statements: a day must not seem another one because it has a partition of its own now. */
    static final String CONTENT =
            "CONCAT_WS('/', SUM(UNIX_TIMESTAMP(ingested_at)), SUM(input_tokens), SUM(output_tokens),"
                    + " SUM(cache_read_tokens), SUM(cache_write_5m_tokens), SUM(cache_write_1h_tokens), SUM(reasoning_tokens),"
                    + " SUM(credits), MIN(event_id), MAX(event_id))";

    private static final Pattern MIDNIGHT = Pattern.compile("'(\\d{4}-\\d\\d-\\d\\d)( 00:00:00(\\.0+)?)?'");

    private final MySqlSource source;

    MySqlSurvey(MySqlSource source) {
        this.source = source;
    }

    /** Rising, rows without a readable time first. */
    List<SurveyedDay> days() {
        List<LocalDate> alone = daysOfTheirOwn(limitsOfPartitions());
        List<SurveyedDay> days = new ArrayList<>();
        read(SqlFile.text("warehouse/mysql/usage_survey.sql", Map.of("content", CONTENT, "rows", others(alone))), days);
        for (LocalDate day : alone) {
            Map<String, String> values = Map.of(
                    "content",
                    CONTENT,
                    "day",
                    day.toString(),
                    "next_day",
                    day.plusDays(1).toString());
            read(SqlFile.text("warehouse/mysql/usage_survey_day.sql", values), days);
        }
        days.removeIf(day -> day.rows() == 0);
        days.sort(Comparator.comparing(SurveyedDay::usageDay));
        return days;
    }

    private List<String> limitsOfPartitions() {
        try {
            return source.jdbc().queryForList(PARTITIONS, String.class);
        } catch (BadSqlGrammarException notOfThisServer) {
            return List.of();
        }
    }

    private void read(String sql, List<SurveyedDay> days) {
        source.stream("survey usage_event", sql, rows -> {
            while (rows.next()) {
                days.add(SurveyedDay.read(rows));
            }
        });
    }

    /** @param limits of partitions, as the server tells them: each holds what lies below its own and not below an earlier one */
    static List<LocalDate> daysOfTheirOwn(List<String> limits) {
        List<LocalDate> days = new ArrayList<>();
        Optional<LocalDate> from = Optional.empty();
        for (String limit : limits) {
            Matcher midnight = MIDNIGHT.matcher(String.valueOf(limit));
            Optional<LocalDate> to =
                    midnight.matches() ? Optional.of(LocalDate.parse(midnight.group(1))) : Optional.empty();
            from.filter(day -> to.equals(Optional.of(day.plusDays(1))))
                    .filter(MySqlSurvey::isReadable)
                    .ifPresent(days::add);
            from = to;
        }
        return days;
    }

    /** Rows of other years have no day, wherever they lie. */
    private static boolean isReadable(LocalDate day) {
        return day.getYear() >= 2000 && day.getYear() < 2100;
    }

    /** What is not of those days, as ranges: so that a server leaves their partitions alone. */
    static String others(List<LocalDate> days) {
        if (days.isEmpty()) {
            return "TRUE";
        }
        List<String> ranges = new ArrayList<>(List.of("occurred_at IS NULL", "occurred_at < '" + days.get(0) + "'"));
        for (int i = 1; i < days.size(); i++) {
            LocalDate from = days.get(i - 1).plusDays(1);
            if (from.isBefore(days.get(i))) {
                ranges.add("occurred_at >= '" + from + "' AND occurred_at < '" + days.get(i) + "'");
            }
        }
        ranges.add("occurred_at >= '" + days.get(days.size() - 1).plusDays(1) + "'");
        return String.join(" OR ", ranges);
    }
}
