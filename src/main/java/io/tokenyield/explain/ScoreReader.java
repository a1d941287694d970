package io.tokenyield.explain;

import io.tokenyield.explain.PersonScore.EarlierBand;
import io.tokenyield.explain.PersonScore.Lagged;
import io.tokenyield.explain.PersonScore.Result;
import io.tokenyield.explain.PersonScore.TicketCost;
import io.tokenyield.explain.PersonScore.UnitOfWork;
import io.tokenyield.model.AccountingZone;
import io.tokenyield.model.Period;
import io.tokenyield.score.Band;
import io.tokenyield.score.ScoreParameters;
import io.tokenyield.scoring.ScoreParameterStore;
import io.tokenyield.sql.Instants;
import io.tokenyield.sql.SqlFile;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads what a score was made of. Statements below {@code sql/explain}. */
public final class ScoreReader {
    private final DataSource mart;
    private final JdbcClient jdbc;
    private final AccountingZone zone;

    public ScoreReader(DataSource mart, AccountingZone zone) {
        this.mart = mart;
        this.jdbc = JdbcClient.create(mart);
        this.zone = zone;
    }

    /** Nothing where the month was not looked at for this person: no use in its window and no unit of work. */
    public Optional<PersonScore> score(String personId, Period period) {
        int[] version = new int[1];
        Optional<Result> result = statement("score", personId)
                .param("period", period.toString())
                .query((row, number) -> {
                    version[0] = row.getInt("params_version");
                    return result(row);
                })
                .optional();
        return result.map(found -> {
            ScoreParameters parameters = new ScoreParameterStore(mart).version(version[0]);
            return new PersonScore(
                    personId,
                    period,
                    found,
                    parameters,
                    earlier(personId, period),
                    windows(personId, period),
                    units(personId, found.from().minusDays(parameters.maturityDays()), found.to()),
                    tickets(personId, period),
                    signals(personId, period));
        });
    }

    private static Result result(ResultSet row) throws SQLException {
        String baseline = row.getString("baseline_period");
        return new Result(
                row.getString("cohort"),
                row.getObject("window_from", LocalDate.class),
                row.getObject("window_to", LocalDate.class),
                row.getBigDecimal("cost_usd"),
                row.getBigDecimal("value"),
                baseline == null ? null : Period.parse(baseline),
                row.getObject("frozen_on", LocalDate.class),
                row.getInt("people"),
                row.getBigDecimal("own_baseline_value"),
                row.getObject("standard_cost", Double.class),
                row.getObject("score", Double.class),
                row.getObject("score_low", Double.class),
                row.getObject("score_high", Double.class),
                row.getObject("unexplained_usd", Double.class),
                band(row.getString("band_of_close")),
                band(row.getString("band")),
                row.getString("not_scored"),
                row.getString("reason"),
                row.getString("notes"));
    }

    private List<EarlierBand> earlier(String personId, Period period) {
        return statement("score_bands", personId)
                .param("period", period.toString())
                .query((row, number) ->
                        new EarlierBand(Period.parse(row.getString("period")), band(row.getString("band_of_close"))))
                .list();
    }

    private List<Lagged> windows(String personId, Period period) {
        return statement("score_windows", personId)
                .param("period", period.toString())
                .query((row, number) -> new Lagged(
                        row.getInt("lag_days"),
                        row.getObject("window_from", LocalDate.class),
                        row.getObject("window_to", LocalDate.class),
                        row.getBigDecimal("cost_usd"),
                        row.getBigDecimal("lead_owner"),
                        row.getBigDecimal("lead_peer"),
                        row.getBigDecimal("help"),
                        row.getBigDecimal("value")))
                .list();
    }

    private List<UnitOfWork> units(String personId, LocalDate first, LocalDate end) {
        Map<String, List<String>> acceptedBy = new TreeMap<>();
        statement("score_acceptance", personId).query(row -> {
            acceptedBy
                    .computeIfAbsent(row.getString("root"), root -> new ArrayList<>())
                    .add(row.getString("actor"));
        });
        return statement("score_units", personId)
                .param("firstAt", start(first))
                .param("endAt", start(end))
                .query((row, number) -> unit(row, acceptedBy.getOrDefault(row.getString("root"), List.of())))
                .list();
    }

    private UnitOfWork unit(ResultSet row, List<String> acceptedBy) throws SQLException {
        Instant resolvedAt =
                row.getObject("first_resolved_at", LocalDateTime.class).toInstant(ZoneOffset.UTC);
        String demandBy = row.getString("demand_person_id");
        return new UnitOfWork(
                row.getString("root"),
                row.getInt("tickets"),
                resolvedAt,
                LocalDate.ofInstant(resolvedAt, zone.zone()),
                row.getBoolean("is_lead"),
                row.getBigDecimal("share"),
                row.getBigDecimal("value"),
                demandBy,
                row.getBoolean("demand_is_owner"),
                acceptedBy,
                row.getBoolean("is_repair") ? row.getString("origin_root") : null,
                row.getInt("repairs"),
                row.getString("reason"));
    }

    private List<TicketCost> tickets(String personId, Period period) {
        return statement("person_tickets", personId)
                .param("period", period.toString())
                .query((row, number) -> new TicketCost(
                        row.getString("ticket_key"),
                        row.getString("rule_name"),
                        row.getString("currency"),
                        row.getLong("requests"),
                        row.getBigDecimal("usage_cost")))
                .list();
    }

    private PersonSignals signals(String personId, Period period) {
        return new PersonSignals(
                ofMonth("person_signals", personId, period)
                        .query((row, number) -> new PersonSignals.Seen(
                                row.getString("signal"),
                                row.getString("family"),
                                row.getInt("points"),
                                row.getBigDecimal("cost_usd"),
                                row.getString("text"),
                                row.getString("explanations")))
                        .list(),
                ofMonth("person_question", personId, period)
                        .query((row, number) -> new PersonSignals.Asked(
                                row.getInt("points"),
                                row.getString("families"),
                                row.getString("level"),
                                row.getBigDecimal("cost_usd"),
                                row.getString("state"),
                                row.getObject("asked_on", LocalDate.class),
                                row.getObject("for_lead_from", LocalDate.class),
                                row.getObject("expires_on", LocalDate.class)))
                        .optional()
                        .orElse(null),
                ofMonth("person_answers", personId, period)
                        .query((row, number) -> new PersonSignals.Answer(
                                row.getString("period"),
                                row.getString("signal"),
                                row.getString("asked_by"),
                                row.getObject("asked_on", LocalDate.class),
                                row.getString("answer"),
                                row.getString("verdict"),
                                row.getObject("recorded_on", LocalDate.class)))
                        .list());
    }

    private JdbcClient.StatementSpec ofMonth(String name, String personId, Period period) {
        return statement(name, personId).param("period", period.toString());
    }

    private JdbcClient.StatementSpec statement(String name, String personId) {
        return jdbc.sql(SqlFile.text("explain/" + name + ".sql")).param("personId", personId);
    }

    private String start(LocalDate day) {
        return Instants.text(day.atStartOfDay(zone.zone()).toInstant());
    }

    private static Band band(String label) {
        return label == null ? null : Band.labelled(label);
    }
}
