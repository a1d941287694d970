package io.tokenyield.ledger;

import io.tokenyield.model.Period;
import io.tokenyield.reference.Directory;
import io.tokenyield.reference.Plan;
import io.tokenyield.reference.Resolution;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Which credits of a month plans include (DESIGN 4.7): what is used first is free first, in the order of usage day, first
 * use within the day and account, until each seat's share, or all that the seats of a plan pool, is used up; only the rest
 * is charged. A seat counts for every month in which it is valid on any day, with the whole amount: so it is billed. The
 * row of the plan that holds on the accounting day of the use says how much is included and whether it is pooled. An account
 * whose person has no seat at the tool in that month, or that is nobody's, gets nothing. Pure.
 */
public final class PlanAllowance {
    private final List<BilledSeat> seats;
    private final PlanBook plans;
    private final Directory directory;

    /**
     * Credits that an account used: one row of {@code usage_daily}.
     *
     * @param usageDay UTC day
     * @param firstUsedAt UTC; null where it is not known: then before all others of the day
     * @param accountingDay whose month the credits count for
     */
    public record CreditUse(
            LocalDate usageDay,
            LocalDateTime firstUsedAt,
            LocalDate accountingDay,
            String tool,
            String account,
            BigDecimal credits) {

        public static CreditUse read(ResultSet row) throws SQLException {
            return new CreditUse(
                    row.getObject("usage_day", LocalDate.class),
                    row.getObject("first_used_at", LocalDateTime.class),
                    row.getObject("accounting_day", LocalDate.class),
                    row.getString("tool"),
                    row.getString("account"),
                    row.getBigDecimal("credits"));
        }
    }

    /** Whose credits are counted together. @param seat empty for all seats of a plan that pools */
    private record Pot(String tool, String plan, String seat) {}

    private record AccountDay(LocalDate day, String tool, String account) implements Comparable<AccountDay> {
        @Override
        public int compareTo(AccountDay other) {
            return Comparator.comparing(AccountDay::day)
                    .thenComparing(AccountDay::tool)
                    .thenComparing(AccountDay::account)
                    .compare(this, other);
        }
    }

    public PlanAllowance(List<BilledSeat> seats, PlanBook plans, Directory directory) {
        this.seats = List.copyOf(seats);
        this.plans = plans;
        this.directory = directory;
    }

    /**
     * @param uses all use of credits of that month; rows of one account that are equal in time in the order of their lines
     * @return one row an accounting day, tool and account that has included credits, in this order
     */
    public List<IncludedCredits> of(Period month, List<CreditUse> uses) {
        List<CreditUse> inTime = new ArrayList<>(uses);
        inTime.sort(Comparator.comparing(CreditUse::usageDay)
                .thenComparing(CreditUse::firstUsedAt, Comparator.nullsFirst(Comparator.naturalOrder()))
                .thenComparing(CreditUse::account));
        Month seatsOfMonth = new Month(month);
        Map<Pot, BigDecimal> used = new HashMap<>();
        Map<AccountDay, IncludedCredits> included = new TreeMap<>();
        for (CreditUse use : inTime) {
            Optional<BilledSeat> seat = seatsOfMonth.seatOf(use);
            Optional<Plan> plan = seat.flatMap(held -> plans.on(use.tool(), held.plan(), use.accountingDay()));
            if (plan.isEmpty()) {
                continue;
            }
            boolean isPooled = plan.get().isPooled();
            Pot pot = new Pot(
                    use.tool(), plan.get().plan(), isPooled ? "" : seat.get().toString());
            long shares = isPooled ? seatsOfMonth.count(use.tool(), plan.get().plan()) : 1;
            BigDecimal limit = plan.get().includedCredits().multiply(BigDecimal.valueOf(shares));
            BigDecimal free = limit.subtract(used.getOrDefault(pot, BigDecimal.ZERO))
                    .max(BigDecimal.ZERO)
                    .min(use.credits());
            if (free.signum() > 0) {
                used.merge(pot, free, BigDecimal::add);
                included.merge(
                        new AccountDay(use.accountingDay(), use.tool(), use.account()),
                        new IncludedCredits(
                                use.accountingDay(),
                                use.tool(),
                                use.account(),
                                plan.get().plan(),
                                free),
                        PlanAllowance::plus);
            }
        }
        return List.copyOf(included.values());
    }

    private static IncludedCredits plus(IncludedCredits one, IncludedCredits other) {
        return new IncludedCredits(
                one.accountingDay(),
                one.tool(),
                one.account(),
                one.plan(),
                one.credits().add(other.credits()));
    }

    /** The seats that are paid for in a month. */
    private final class Month {
        private final Map<String, List<BilledSeat>> byHolder = new HashMap<>();
        private final Map<String, Long> countByPlan = new HashMap<>();

        Month(Period month) {
            for (BilledSeat seat : seats) {
                if (seat.isValidIn(month)) {
                    byHolder.computeIfAbsent(key(seat.tool(), seat.personId()), key -> new ArrayList<>())
                            .add(seat);
                    countByPlan.merge(key(seat.tool(), seat.plan()), 1L, Long::sum);
                }
            }
        }

        /** The one that is valid on the day, else the first of the month: it is paid for the month as a whole. */
        Optional<BilledSeat> seatOf(CreditUse use) {
            Resolution person = directory.resolve(use.tool(), use.account(), use.accountingDay());
            if (!person.isIdentified()) {
                return Optional.empty();
            }
            List<BilledSeat> held = byHolder.getOrDefault(key(use.tool(), person.personId()), List.of());
            return held.stream()
                    .filter(seat -> seat.isValidOn(use.accountingDay()))
                    .findFirst()
                    .or(() -> held.stream().findFirst());
        }

        long count(String tool, String plan) {
            return countByPlan.getOrDefault(key(tool, plan), 0L);
        }

        private static String key(String tool, String name) {
            return tool + '\n' + name;
        }
    }
}
