package io.tokenyield.publish;

import io.tokenyield.model.Period;
import io.tokenyield.publish.leads.Group;
import io.tokenyield.publish.leads.SeatRelease;
import io.tokenyield.publish.leads.SpendRelease;
import io.tokenyield.publish.leads.YieldRelease;
import io.tokenyield.sql.FastInsert;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes what leads are told, into the tables {@code released_*}: once, for good. Takes part in the caller's transaction. */
final class ReleaseStore {
    private final DataSource mart;
    private final Period period;

    ReleaseStore(DataSource mart, Period period) {
        this.mart = mart;
        this.period = period;
    }

    void insert(ReleasedPart part) {
        JdbcClient.create(mart)
                .sql("INSERT INTO released_part (period, part, released_on, group_min, as_of, priced_share,"
                        + " identified_share, attributed_share, tied_out_share) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        period.toString(),
                        part.name().label(),
                        part.releasedOn(),
                        part.groupMin(),
                        part.coverage().asOf(),
                        part.coverage().pricedShare(),
                        part.coverage().identifiedShare(),
                        part.coverage().attributedShare(),
                        part.coverage().tiedOutShare()))
                .update();
    }

    long insert(SpendRelease release) {
        release.groups()
                .byTeam()
                .forEach((team, group) -> JdbcClient.create(mart)
                        .sql("INSERT INTO released_group (period, team, scope) VALUES (?, ?, ?)")
                        .params(period.toString(), team, group.scope().label())
                        .update());
        long rows = insert(
                "released_team_month",
                "currency, people, " + ReleasedRows.AMOUNTS + ", priced_requests, constant_cost_usd,"
                        + " standard_mode_cost",
                release.months(),
                SpendRelease.Month::group,
                month -> {
                    List<Object> values = new ArrayList<>(List.of(month.currency(), month.people()));
                    values.addAll(ReleasedRows.values(month.amounts()));
                    values.addAll(Arrays.asList(
                            month.levels().pricedRequests(),
                            month.levels().constantUsd(),
                            month.levels().standardMode()));
                    return values;
                });
        rows += insert(
                "released_team_week",
                "currency, first_day, last_day, people, " + ReleasedRows.AMOUNTS,
                release.weeks(),
                SpendRelease.Week::group,
                week -> {
                    List<Object> values =
                            new ArrayList<>(List.of(week.currency(), week.from(), week.last(), week.people()));
                    values.addAll(ReleasedRows.values(week.amounts()));
                    return values;
                });
        rows += insert(
                "released_model",
                "currency, tool, model, usage_cost",
                release.models(),
                SpendRelease.Model::group,
                model -> List.of(model.currency(), model.tool(), model.model(), model.cost()));
        return rows
                + insert(
                        "released_seat",
                        "currency, tool, plan, seats, seats_idle, seat_cost, idle_cost",
                        release.seats(),
                        SeatRelease::group,
                        seat -> List.of(
                                seat.currency(),
                                seat.tool(),
                                seat.plan(),
                                seat.seats(),
                                seat.seatsIdle(),
                                seat.seatCost(),
                                seat.idleCost()));
    }

    long insert(YieldRelease release) {
        long rows = insert(
                "released_result",
                "people, spend_usd, verified_value, unexplained_usd",
                release.results(),
                YieldRelease.Result::group,
                result -> Arrays.asList(
                        result.people(), result.spendUsd(), result.verifiedValue(), result.unexplainedUsd()));
        rows += insert(
                "released_band",
                "band, people",
                release.bands(),
                YieldRelease.Band::group,
                band -> List.of(band.band(), band.people()));
        rows += insert(
                "released_split",
                "currency, attributed_cost",
                release.splits(),
                YieldRelease.Split::group,
                split -> List.of(split.currency(), split.attributedCost()));
        int[] number = {0};
        return rows
                + insert(
                        "released_work",
                        "currency, row_no, outcome, epic_key, ticket_key, usage_cost",
                        release.work(),
                        YieldRelease.Work::group,
                        work -> List.of(
                                work.currency(),
                                ++number[0],
                                work.outcome(),
                                work.epic(),
                                work.ticket(),
                                work.usageCost()));
    }

    private <T> long insert(
            String table,
            String columns,
            Collection<T> rows,
            Function<T, Group> group,
            Function<T, List<Object>> values) {
        List<String> all = new ArrayList<>(List.of("period", "scope", "team"));
        all.addAll(List.of(columns.split(", ")));
        return new FastInsert(mart, table, all)
                .insert(rows.stream()
                        .map(row -> {
                            Group its = group.apply(row);
                            List<Object> line = new ArrayList<>(
                                    List.of(period.toString(), its.scope().label(), its.team()));
                            line.addAll(values.apply(row));
                            return line;
                        })
                        .iterator());
    }
}
