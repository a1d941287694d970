package io.tokenyield.scoring;

import io.tokenyield.model.PersonId;
import io.tokenyield.score.Days;
import io.tokenyield.score.Lags;
import io.tokenyield.score.ScoreWindow;
import io.tokenyield.sql.RowByRow;
import io.tokenyield.sql.SqlFile;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.springframework.jdbc.core.RowCallbackHandler;

/**
 * Cost at constant prices in windows that overlap: one pass over the days of all of them. Exact sums; the order of the rows
 * changes nothing.
 */
final class WindowCosts {
    private static final int SPANS = 3;

    private final List<ScoreWindow> windows;
    private final List<Days> spans = new ArrayList<>();
    private final Map<LocalDate, int[]> spansByDay = new HashMap<>();
    private final SortedMap<String, BigDecimal[]> byPerson = new TreeMap<>();
    private final SortedMap<String, BigDecimal[]> byCostCentre = new TreeMap<>();
    private final SortedMap<String, SortedSet<LocalDate>> daysByTool = new TreeMap<>();

    WindowCosts(Collection<ScoreWindow> windows) {
        this.windows = List.copyOf(windows);
        for (ScoreWindow window : windows) {
            spans.add(window.lagged(-window.maturityDays()));
            spans.add(window.days());
            spans.add(window.lagged(window.maturityDays()));
        }
    }

    boolean covers(ScoreWindow window) {
        return windows.contains(window);
    }

    WindowCosts read(DataSource mart) {
        RowByRow.of(mart)
                .sql(SqlFile.text("score/window_costs.sql"))
                .param(
                        "firstDay",
                        spans.stream().map(Days::from).min(LocalDate::compareTo).orElseThrow())
                .param(
                        "endDay",
                        spans.stream().map(Days::to).max(LocalDate::compareTo).orElseThrow())
                .query((RowCallbackHandler) this::add);
        return this;
    }

    private void add(ResultSet row) throws SQLException {
        LocalDate day = row.getObject(1, LocalDate.class);
        daysByTool.computeIfAbsent(row.getString(4), tool -> new TreeSet<>()).add(day);
        int[] numbers = spansByDay.computeIfAbsent(day, this::spansWith);
        BigDecimal cost = row.getBigDecimal(5);
        if (numbers.length == 0 || cost == null) {
            return;
        }
        String person = row.getString(2);
        boolean isOfNobody = person.equals(PersonId.UNIDENTIFIED) || person.equals(PersonId.SHARED);
        BigDecimal[] sums = isOfNobody
                ? byCostCentre.computeIfAbsent(row.getString(3), key -> zeros())
                : byPerson.computeIfAbsent(person, key -> zeros());
        for (int number : numbers) {
            sums[number] = sums[number].add(cost);
        }
    }

    private int[] spansWith(LocalDate day) {
        int[] numbers = new int[spans.size()];
        int found = 0;
        for (int number = 0; number < numbers.length; number++) {
            if (spans.get(number).contains(day)) {
                numbers[found++] = number;
            }
        }
        return Arrays.copyOf(numbers, found);
    }

    private BigDecimal[] zeros() {
        BigDecimal[] zeros = new BigDecimal[spans.size()];
        Arrays.fill(zeros, BigDecimal.ZERO);
        return zeros;
    }

    /** Accounting days with use, also use without a price; nothing is known of days outside of all windows and their shifts. */
    SortedMap<String, SortedSet<LocalDate>> daysByTool() {
        return daysByTool;
    }

    /** Of people with any cost in the window or its shifts. */
    SortedMap<String, Lags> of(ScoreWindow window) {
        int first = windows.indexOf(window) * SPANS;
        SortedMap<String, Lags> costs = new TreeMap<>();
        byPerson.forEach((person, sums) -> {
            Lags lags = new Lags(sums[first], sums[first + 1], sums[first + 2]);
            if (lags.cost().signum() != 0) {
                costs.put(person, lags);
            }
        });
        return costs;
    }

    /** Spend that is no single person's, by the cost centre that pays it; empty: nobody's. The window alone. */
    SortedMap<String, BigDecimal> unattributed(ScoreWindow window) {
        int own = windows.indexOf(window) * SPANS + 1;
        SortedMap<String, BigDecimal> costs = new TreeMap<>();
        byCostCentre.forEach((costCentre, sums) -> costs.put(costCentre, sums[own]));
        return costs;
    }
}
