package io.tokenyield.publish.leads;

import io.tokenyield.publish.leads.SpendFacts.ModelUse;
import io.tokenyield.publish.leads.SpendFacts.PriceLevels;
import io.tokenyield.publish.leads.SpendFacts.SeatUse;
import io.tokenyield.publish.leads.SpendFacts.WeekUse;
import io.tokenyield.publish.leads.YieldFacts.Scored;
import io.tokenyield.publish.leads.YieldFacts.WorkUse;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Facts for leads, one sentence a row; a person's use of a month is the work that it went into. */
public final class LeadsWorld {
    public static final YearMonth SEPTEMBER = YearMonth.parse("2026-09");
    private static final int GROUP_MIN = 5;
    private static final String USD = "USD";

    private final SortedSet<YearMonth> months = new TreeSet<>(List.of(SEPTEMBER));
    private final List<Row<WeekUse>> use = new ArrayList<>();
    private final List<Row<Scored>> scores = new ArrayList<>();
    private final List<Row<ModelUse>> models = new ArrayList<>();
    private final List<Row<SeatUse>> seats = new ArrayList<>();
    private final List<Row<WorkUse>> work = new ArrayList<>();
    private final List<Row<PriceLevels>> prices = new ArrayList<>();
    private YearMonth now = SEPTEMBER;
    private LocalDate day = SEPTEMBER.atDay(10);
    private YearMonth yieldUntil = SEPTEMBER;

    private record Row<T>(YearMonth month, T what) {}

    /** The month that the rows behind it are of, until another is named. */
    public LeadsWorld in(String month) {
        now = YearMonth.parse(month);
        months.add(now);
        return on(now.atDay(10));
    }

    /** The day that work behind it is of, until another is named. */
    public LeadsWorld on(LocalDate workDay) {
        day = workDay;
        return this;
    }

    /** So many people of a team, each of whom used AI for so much in a month before, all with a ticket. */
    public LeadsWorld earlier(String month, String team, int people, String cost) {
        in(month);
        for (int i = 1; i <= people; i++) {
            verified(team + i, team, "T-0", cost);
        }
        return in(SEPTEMBER.toString());
    }

    /** On a verified ticket of an epic. */
    public LeadsWorld verified(String person, String team, String ticket, String cost) {
        return work(person, team, ticket, "EPIC-1", "verified", "", cost);
    }

    public LeadsWorld without(String person, String team, String cost) {
        return work(person, team, "", "", "", "", cost);
    }

    public LeadsWorld work(
            String person, String team, String ticket, String epic, String state, String reason, String cost) {
        used(day.toString(), person, team, cost);
        work.add(new Row<>(
                now, new WorkUse(person, team, USD, ticket, epic, state, reason, false, new BigDecimal(cost))));
        return this;
    }

    /** Use alone, of which no work is known. */
    public LeadsWorld used(String usageDay, String person, String team, String cost) {
        LocalDate date = LocalDate.parse(usageDay);
        LocalDate monday = date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        LocalDate first = now.atDay(1);
        use.add(new Row<>(
                now,
                new WeekUse(
                        person,
                        team,
                        USD,
                        monday.isBefore(first) ? first : monday,
                        new Amounts(1, 10, 1000L, 100L, 0L, 0L, BigDecimal.ZERO, new BigDecimal(cost)))));
        if (new BigDecimal(cost).signum() != 0) {
            models.add(new Row<>(
                    now, new ModelUse(person, team, USD, "claude_code", "claude-sonnet-4-5", new BigDecimal(cost))));
        }
        return this;
    }

    /** What this person's last work was done with. */
    public LeadsWorld with(String tool, String model) {
        ModelUse last = models.remove(models.size() - 1).what();
        models.add(new Row<>(now, new ModelUse(last.person(), last.team(), USD, tool, model, last.cost())));
        return this;
    }

    /** So many credits more, which cost nothing: a plan includes them. */
    public LeadsWorld credits(String person, String team, String credits) {
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        LocalDate first = now.atDay(1);
        use.add(new Row<>(
                now,
                new WeekUse(
                        person,
                        team,
                        USD,
                        monday.isBefore(first) ? first : monday,
                        new Amounts(1, 10, 0L, 0L, 0L, 0L, new BigDecimal(credits), BigDecimal.ZERO))));
        return this;
    }

    /** What a person's use of the month cost, and would have cost at constant prices and without batch and the like. */
    public LeadsWorld levels(String person, String team, String cost, String constant, String standard) {
        prices.add(new Row<>(
                now,
                new PriceLevels(
                        person,
                        team,
                        USD,
                        10,
                        new BigDecimal(cost),
                        new BigDecimal(constant),
                        new BigDecimal(standard))));
        return this;
    }

    public LeadsWorld seat(String person, String team, String tool, String cost, boolean isUsed) {
        seats.add(new Row<>(now, new SeatUse(person, team, USD, tool, "pro", new BigDecimal(cost), isUsed)));
        return this;
    }

    public LeadsWorld scored(
            String month, String person, String team, String spend, String verified, String unexplained, String band) {
        scores.add(new Row<>(
                YearMonth.parse(month),
                new Scored(
                        person,
                        team,
                        new BigDecimal(spend),
                        new BigDecimal(verified),
                        new BigDecimal(unexplained),
                        band)));
        return this;
    }

    /** Of later months leads were told the spend only. */
    public LeadsWorld yieldUntil(String month) {
        yieldUntil = YearMonth.parse(month);
        return this;
    }

    public SpendFacts spend(YearMonth month) {
        return new SpendFacts(month, GROUP_MIN, of(month, use), of(month, models), of(month, seats), of(month, prices));
    }

    public YieldFacts yields(YearMonth month, SpendRelease told) {
        return new YieldFacts(
                month,
                GROUP_MIN,
                told.groups(),
                told.months().stream()
                        .map(row -> new YieldFacts.Cost(
                                row.group(), row.currency(), row.amounts().usageCost()))
                        .toList(),
                of(month, scores),
                of(month, use).stream()
                        .filter(row -> row.amounts().usageCost().signum() != 0)
                        .map(row -> new YieldFacts.Spender(row.person(), row.team()))
                        .distinct()
                        .toList(),
                of(month, work));
    }

    /** What leads were told of September and the months before. */
    public Told told() {
        SortedMap<YearMonth, SpendRelease> spends = new TreeMap<>();
        SortedMap<YearMonth, YieldRelease> yields = new TreeMap<>();
        for (YearMonth month : months) {
            SpendRelease told = SpendRelease.of(spend(month));
            spends.put(month, told);
            if (!month.isAfter(yieldUntil)) {
                yields.put(month, YieldRelease.of(yields(month, told)));
            }
        }
        return new Told(
                SEPTEMBER, LocalDate.parse("2026-10-04"), LocalDateTime.parse("2026-10-01T02:00:00"), spends, yields);
    }

    private static <T> List<T> of(YearMonth month, List<Row<T>> rows) {
        return rows.stream()
                .filter(row -> row.month().equals(month))
                .map(Row::what)
                .toList();
    }
}
