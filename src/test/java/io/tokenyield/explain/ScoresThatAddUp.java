package io.tokenyield.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokenyield.explain.PersonScore.Lagged;
import io.tokenyield.explain.PersonScore.TicketCost;
import io.tokenyield.explain.PersonScore.UnitOfWork;
import io.tokenyield.model.AccountingZone;
import io.tokenyield.model.Period;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.assertj.core.data.Offset;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Checks of every person and month that what an explained score shows comes to what it says, by arithmetic of its own.
 *
 * @param looked people and months
 * @param scored those of them with a score
 */
public record ScoresThatAddUp(int looked, int scored) {
    private static final Offset<Double> ROUNDING = Offset.offset(1e-9);

    /** @throws AssertionError that names the first person and month that does not add up */
    public static ScoresThatAddUp of(DataSource mart, AccountingZone zone) {
        ScoreReader reader = new ScoreReader(mart, zone);
        List<Map<String, Object>> rows = JdbcClient.create(mart)
                .sql("SELECT period, person_id FROM score ORDER BY period, person_id")
                .query()
                .listOfRows();
        int scored = 0;
        for (Map<String, Object> row : rows) {
            PersonScore score = reader.score(
                            row.get("person_id").toString(),
                            Period.parse(row.get("period").toString()))
                    .orElseThrow();
            value(score);
            cost(score, mart);
            if (score.result().isScored()) {
                share(score);
                scored++;
            }
        }
        return new ScoresThatAddUp(rows.size(), scored);
    }

    private static void value(PersonScore score) {
        BigDecimal smallest = null;
        for (Lagged lagged : score.windows()) {
            if (lagged.hasValue()) {
                BigDecimal owners = sum(score, lagged, unit -> isLead(unit) && unit.demandIsOwner());
                BigDecimal peers = sum(score, lagged, unit -> isLead(unit) && !unit.demandIsOwner());
                BigDecimal help = sum(score, lagged, unit -> !isLead(unit));
                assertThat(lagged.owners()).as(name(score)).isEqualByComparingTo(owners);
                assertThat(lagged.peers()).as(name(score)).isEqualByComparingTo(peers);
                assertThat(lagged.help()).as(name(score)).isEqualByComparingTo(help);
                BigDecimal lead = owners.add(peers.min(times(score.parameters().peerCap(), owners)));
                BigDecimal all = lead.add(help.min(times(score.parameters().helperCap(), lead)));
                assertThat(lagged.value()).as(name(score)).isCloseTo(all, Offset.offset(new BigDecimal("1e-11")));
                smallest = smallest == null ? lagged.value() : smallest.min(lagged.value());
            }
        }
        assertThat(score.result().value()).as(name(score)).isEqualByComparingTo(smallest);
    }

    private static void cost(PersonScore score, DataSource mart) {
        BigDecimal dearest = score.windows().stream().map(Lagged::cost).reduce(BigDecimal.ZERO, BigDecimal::max);
        assertThat(score.result().cost()).as(name(score)).isEqualByComparingTo(dearest);
        Map<String, BigDecimal> byTicket = new TreeMap<>();
        for (TicketCost ticket : score.tickets()) {
            byTicket.merge(ticket.currency(), ticket.usageCost(), BigDecimal::add);
        }
        byTicket.forEach((currency, sum) -> assertThat(JdbcClient.create(mart)
                        .sql(
                                "SELECT usage_cost FROM summary_person_month WHERE period = ? AND person_id = ? AND currency = ?")
                        .params(score.period().toString(), score.personId(), currency)
                        .query(BigDecimal.class)
                        .single())
                .as(name(score))
                .isEqualByComparingTo(sum));
    }

    private static void share(PersonScore score) {
        PersonScore.Result result = score.result();
        double kappa = score.parameters().kappa();
        double v = result.value().doubleValue();
        double e = result.cost().doubleValue() / result.standardCost();
        assertThat(result.score()).as(name(score)).isEqualTo(Math.min(1, (kappa + v) / (kappa + e)), ROUNDING);
        assertThat(result.unexplainedUsd())
                .as(name(score))
                .isEqualTo(Math.max(0, result.cost().doubleValue() - result.standardCost() * v), ROUNDING);
        assertThat(result.low()).as(name(score)).isBetween(0.0, result.high());
        assertThat(result.high()).as(name(score)).isLessThanOrEqualTo(1);
    }

    private static boolean isLead(UnitOfWork unit) {
        return unit.isLead() && unit.repairOf() == null;
    }

    private static BigDecimal sum(PersonScore score, Lagged lagged, Predicate<UnitOfWork> which) {
        return score.units().stream()
                .filter(unit -> unit.reason().isEmpty() && lagged.contains(unit.resolvedOn()))
                .filter(which)
                .map(unit -> unit.value().multiply(unit.share()))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .setScale(12, RoundingMode.HALF_UP);
    }

    private static BigDecimal times(double share, BigDecimal amount) {
        return BigDecimal.valueOf(share).multiply(amount);
    }

    private static String name(PersonScore score) {
        return score.personId() + " in " + score.period();
    }
}
