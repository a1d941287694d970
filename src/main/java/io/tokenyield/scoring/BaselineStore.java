package io.tokenyield.scoring;

import io.tokenyield.model.Period;
import io.tokenyield.score.CohortFacts;
import io.tokenyield.sql.FastInsert;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables {@code baseline} and {@code baseline_group}. Only inserted into: what is frozen does not move. */
final class BaselineStore {
    private static final List<String> PEOPLE = List.of(
            "period", "cohort", "person_id", "cost_usd", "value", "standard_cost", "frozen_on", "params_version");

    private final DataSource mart;
    private final JdbcClient jdbc;

    BaselineStore(DataSource mart) {
        this.mart = mart;
        this.jdbc = JdbcClient.create(mart);
    }

    /** By the day on which they were frozen. */
    SortedMap<LocalDate, Period> frozen() {
        SortedMap<LocalDate, Period> frozen = new TreeMap<>();
        jdbc.sql("SELECT DISTINCT frozen_on, period FROM baseline_group").query(row -> {
            frozen.put(row.getObject(1, LocalDate.class), Period.parse(row.getString(2)));
        });
        return frozen;
    }

    FrozenBaseline read(LocalDate frozenOn, Period period) {
        SortedMap<String, FrozenBaseline.Group> groups = new TreeMap<>();
        jdbc.sql("SELECT * FROM baseline_group WHERE period = ?")
                .params(period.toString())
                .query(row -> {
                    groups.put(
                            row.getString("cohort"),
                            new FrozenBaseline.Group(
                                    row.getInt("people"),
                                    row.getObject("standard_cost", Double.class),
                                    row.getBigDecimal("budget_usd"),
                                    new CohortFacts(
                                            frozenOn,
                                            row.getInt("closed_tickets"),
                                            row.getInt("with_two_keys"),
                                            row.getInt("commits"),
                                            row.getInt("linked_commits"))));
                });
        Map<String, SortedMap<String, FrozenBaseline.Row>> people = new HashMap<>();
        groups.keySet().forEach(cohort -> people.put(cohort, new TreeMap<>()));
        jdbc.sql("SELECT * FROM baseline WHERE period = ?")
                .params(period.toString())
                .query(row -> {
                    people.get(row.getString("cohort"))
                            .put(
                                    row.getString("person_id"),
                                    new FrozenBaseline.Row(
                                            row.getBigDecimal("cost_usd"),
                                            row.getBigDecimal("value"),
                                            row.getObject("standard_cost", Double.class)));
                });
        return new FrozenBaseline(period, frozenOn, people, groups);
    }

    void insert(FrozenBaseline baseline, int paramsVersion) {
        baseline.groups()
                .forEach((cohort, group) -> jdbc.sql("INSERT INTO baseline_group (period, cohort, people,"
                                + " standard_cost, budget_usd, closed_tickets, with_two_keys, commits, linked_commits, frozen_on)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                        .params(Arrays.asList(
                                baseline.period().toString(),
                                cohort,
                                group.people(),
                                group.standardCost(),
                                group.budget(),
                                group.facts().closedTickets(),
                                group.facts().withTwoKeys(),
                                group.facts().commits(),
                                group.facts().linkedCommits(),
                                baseline.frozenOn()))
                        .update());
        new FastInsert(mart, "baseline", PEOPLE)
                .insert(baseline.people().entrySet().stream()
                        .flatMap(cohort -> cohort.getValue().entrySet().stream()
                                .map(person -> values(
                                        baseline, cohort.getKey(), person.getKey(), person.getValue(), paramsVersion)))
                        .iterator());
    }

    /** In the order of {@link #PEOPLE}. */
    private static List<Object> values(
            FrozenBaseline baseline, String cohort, String person, FrozenBaseline.Row row, int paramsVersion) {
        return Arrays.asList(
                baseline.period().toString(),
                cohort,
                person,
                row.cost(),
                row.value(),
                row.standardCost(),
                baseline.frozenOn(),
                paramsVersion);
    }
}
