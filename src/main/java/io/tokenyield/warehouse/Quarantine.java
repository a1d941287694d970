package io.tokenyield.warehouse;

import io.tokenyield.model.Problem;
import io.tokenyield.model.ShortText;
import io.tokenyield.sql.FastInsert;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code quarantine}: rows that break a rule, with the rule and their number; replaced a table and day at a time. */
public final class Quarantine {
    private static final int WIDTH = 255;
    private static final List<String> COLUMNS = List.of(
            "source_table", "source_day", "line_no", "row_key", "column_name", "bad_value", "rule_name", "row_count");

    private final DataSource mart;
    private final JdbcClient jdbc;

    /** Rows that are wrong in the same way. */
    public record Line(Problem problem, long rows) {}

    public Quarantine(DataSource mart) {
        this.mart = mart;
        this.jdbc = JdbcClient.create(mart);
    }

    /**
     * @param lines in the order in which they are numbered
     * @return the number of rows that they stand for
     */
    public long replace(String sourceTable, LocalDate sourceDay, List<Line> lines) {
        jdbc.sql("DELETE FROM quarantine WHERE source_table = :table AND source_day = :day")
                .param("table", sourceTable)
                .param("day", sourceDay)
                .update();
        int[] lineNo = new int[1];
        new FastInsert(mart, "quarantine", COLUMNS).insert(lines, (insert, line) -> {
            insert.setString(1, sourceTable);
            insert.setDate(2, Date.valueOf(sourceDay));
            insert.setInt(3, ++lineNo[0]);
            insert.setString(4, cut(line.problem().key()));
            insert.setString(5, line.problem().column());
            insert.setString(6, cut(line.problem().value()));
            insert.setString(7, line.problem().rule());
            insert.setLong(8, line.rows());
        });
        return lines.stream().mapToLong(Line::rows).sum();
    }

    /**
     * Rows that belong to no day, replaced table by table; those that are wrong in the same way are one line.
     *
     * @return the number of rows
     */
    public long replace(String sourceTable, List<Problem> problems) {
        return replace(sourceTable, SurveyedDay.UNDATED, counted(problems));
    }

    /** Equal problems as one line, in the order of their keys. */
    public static List<Line> counted(List<Problem> problems) {
        Map<Problem, Long> counts = new TreeMap<>(Comparator.comparing(Problem::table)
                .thenComparing(Problem::key)
                .thenComparing(Problem::column)
                .thenComparing(Problem::value)
                .thenComparing(Problem::rule));
        problems.forEach(problem -> counts.merge(problem, 1L, Long::sum));
        List<Line> lines = new ArrayList<>();
        counts.forEach((problem, rows) -> lines.add(new Line(problem, rows)));
        return lines;
    }

    private static String cut(String text) {
        return ShortText.fitting(text, WIDTH);
    }
}
