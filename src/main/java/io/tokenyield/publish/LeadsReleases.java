package io.tokenyield.publish;

import io.tokenyield.model.Period;
import io.tokenyield.publish.leads.AttributedShare;
import io.tokenyield.publish.leads.CostCentreYield;
import io.tokenyield.publish.leads.Group;
import io.tokenyield.publish.leads.SpendRelease;
import io.tokenyield.publish.leads.Told;
import io.tokenyield.publish.leads.YieldRelease;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What leads are told of months, and finance of yields: of the spend when a month is over, of its yield when its work has had time to prove itself,
 * and each once. Had they two versions to compare, the difference could be one person. Takes part in the transaction of the
 * calling thread.
 */
public final class LeadsReleases {
    /** A reader sees the month and those before it. */
    private static final int MONTHS = 6;

    private final DataSource mart;

    public LeadsReleases(DataSource mart) {
        this.mart = mart;
    }

    /**
     * @param asOf first day that is not over
     * @return rows written; 0 where leads were told already
     */
    public long tellSpend(Period period, LocalDate asOf, int groupMin) {
        if (parts(period).containsKey(ReleasedPart.Name.SPEND)) {
            return 0;
        }
        MartLeads facts = new MartLeads(mart, period, groupMin);
        ReleaseStore store = new ReleaseStore(mart, period);
        store.insert(new ReleasedPart(ReleasedPart.Name.SPEND, asOf, groupMin, facts.coverage()));
        return 1 + store.insert(SpendRelease.of(facts.spend()));
    }

    /**
     * The same, of a month whose spend leads were told; and finance is told of its cost centres. Both are made of the same
     * scores: had they different ones, the difference could be one person.
     */
    public long tellYield(Period period, LocalDate asOf) {
        Map<ReleasedPart.Name, ReleasedPart> parts = parts(period);
        ReleasedPart spend = parts.get(ReleasedPart.Name.SPEND);
        if (spend == null || parts.containsKey(ReleasedPart.Name.YIELD)) {
            return 0;
        }
        MartLeads facts = new MartLeads(mart, period, spend.groupMin());
        ReleaseStore store = new ReleaseStore(mart, period);
        SpendRelease told = new ReleasedRows(mart, period).spend(spend);
        YieldRelease yield = YieldRelease.of(facts.yield(told));
        ReleasedPart.Coverage coverage = spend.coverage()
                .later(facts.coverage(), AttributedShare.of(told, yield).orElse(null));
        store.insert(new ReleasedPart(ReleasedPart.Name.YIELD, asOf, spend.groupMin(), coverage));
        return 1
                + store.insert(yield)
                + new CostCentreReleases(mart, period).tell(spend.groupMin(), told.groups(), yield.results());
    }

    /** Empty where leads were told nothing of the month yet. */
    Optional<Told> told(YearMonth month) {
        Period period = Period.parse(month.toString());
        ReleasedPart own = parts(period).get(ReleasedPart.Name.SPEND);
        if (own == null) {
            return Optional.empty();
        }
        SortedMap<YearMonth, SpendRelease> spends = new TreeMap<>();
        SortedMap<YearMonth, YieldRelease> yields = new TreeMap<>();
        for (YearMonth earlier = month.minusMonths(MONTHS - 1L);
                !earlier.isAfter(month);
                earlier = earlier.plusMonths(1)) {
            Period one = Period.parse(earlier.toString());
            Map<ReleasedPart.Name, ReleasedPart> parts = parts(one);
            ReleasedRows rows = new ReleasedRows(mart, one);
            if (parts.containsKey(ReleasedPart.Name.SPEND)) {
                spends.put(earlier, rows.spend(parts.get(ReleasedPart.Name.SPEND)));
            }
            if (parts.containsKey(ReleasedPart.Name.YIELD)) {
                yields.put(earlier, rows.yield(parts.get(ReleasedPart.Name.YIELD)));
            }
        }
        return Optional.of(new Told(month, own.releasedOn(), own.coverage().asOf(), spends, yields));
    }

    /** Empty where finance was told nothing of the cost centres of the month. */
    Optional<CostCentreYield> toldOfCostCentres(YearMonth month) {
        Period period = Period.parse(month.toString());
        ReleasedPart part = parts(period).get(ReleasedPart.Name.YIELD);
        if (part == null) {
            return Optional.empty();
        }
        return new CostCentreReleases(mart, period)
                .read()
                .map(release -> new CostCentreYield(
                        release,
                        part.groupMin(),
                        part.releasedOn(),
                        part.coverage().asOf(),
                        new ReleasedRows(mart, period)
                                .yield(part).results().stream()
                                        .filter(result -> result.group().equals(Group.COMPANY))
                                        .findFirst()
                                        .orElse(null)));
    }

    private Map<ReleasedPart.Name, ReleasedPart> parts(Period period) {
        Map<ReleasedPart.Name, ReleasedPart> parts = new EnumMap<>(ReleasedPart.Name.class);
        JdbcClient.create(mart)
                .sql("SELECT * FROM released_part WHERE period = ?")
                .param(period.toString())
                .query(row -> {
                    boolean isSpend = row.getString("part").equals(ReleasedPart.Name.SPEND.label());
                    ReleasedPart.Name name = isSpend ? ReleasedPart.Name.SPEND : ReleasedPart.Name.YIELD;
                    parts.put(
                            name,
                            new ReleasedPart(
                                    name,
                                    row.getObject("released_on", LocalDate.class),
                                    row.getInt("group_min"),
                                    ReleasedPart.Coverage.of(row)));
                });
        return parts;
    }
}
