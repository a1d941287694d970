package io.tokenyield.ledger;

import io.tokenyield.model.Period;
import io.tokenyield.reference.Directory;
import io.tokenyield.reference.Plan;
import io.tokenyield.reference.Resolution;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Which credits of a month plans include (DESIGN 4.7): what is used first is free first, request by request in order of time, until
 * each seat's share, or all that the seats of a plan pool, is used up; only the rest is charged. A seat counts for every month
 * in which it is valid on any day, with the whole amount: so it is billed. The row of the plan that holds on the accounting
 * day of the use says how much is included and whether it is pooled. An account whose person has no seat at the tool in that
 * month, or that is nobody's, gets nothing. Pure.
 */
public final class PlanAllowance {
    private final List<BilledSeat> seats;
    private final PlanBook plans;
    private final Directory directory;

    /**
     * Credits that requests of one line used which followed each other: one row of {@code credit_use}, or of {@code usage_daily}
     * where no more is known. Where it crosses the limit it is cut, and it does not matter within which request.
     *
     * @param firstAt UTC; null where it is not known: then before all others of the day
     * @param useNo order of what began at the same instant
     */
    public record CreditUse(UsageLine line, LocalDateTime firstAt, long useNo, BigDecimal credits) {
        public static final Comparator<CreditUse> IN_TIME = Comparator.comparing(
                        (CreditUse use) -> use.line().usageDay())
                .thenComparing(CreditUse::firstAt, Comparator.nullsFirst(Comparator.naturalOrder()))
                .thenComparing(use -> use.line().tool())
                .thenComparing(CreditUse::useNo);

        public static CreditUse read(ResultSet row) throws SQLException {
            return new CreditUse(
                    UsageLine.read(row),
                    row.getObject("first_at", LocalDateTime.class),
                    row.getLong("use_no"),
                    row.getBigDecimal("credits"));
        }
    }

    /** Whose credits are counted together. @param seat empty for all seats of a plan that pools */
    private record Pot(String tool, String plan, String seat) {}

    public PlanAllowance(List<BilledSeat> seats, PlanBook plans, Directory directory) {
        this.seats = List.copyOf(seats);
        this.plans = plans;
        this.directory = directory;
    }

    /**
     * @param uses all use of credits of that month, in order of time
     * @return one row a line that has included credits, in the order of lines
     */
    public List<IncludedCredits> of(Period month, Stream<CreditUse> uses) {
        Month seatsOfMonth = new Month(month);
        Map<Pot, BigDecimal> used = new HashMap<>();
        Map<UsageLine, IncludedCredits> included = new TreeMap<>();
        uses.forEachOrdered(use -> {
            UsageLine line = use.line();
            Optional<BilledSeat> seat = seatsOfMonth.seatOf(line);
            Optional<Plan> plan = seat.flatMap(held -> plans.on(line.tool(), held.plan(), line.accountingDay()));
            if (plan.isEmpty()) {
                return;
            }
            boolean isPooled = plan.get().isPooled();
            Pot pot = new Pot(
                    line.tool(), plan.get().plan(), isPooled ? "" : seat.get().toString());
            long shares = isPooled ? seatsOfMonth.count(line.tool(), plan.get().plan()) : 1;
            BigDecimal limit = plan.get().includedCredits().multiply(BigDecimal.valueOf(shares));
            BigDecimal free = limit.subtract(used.getOrDefault(pot, BigDecimal.ZERO))
                    .max(BigDecimal.ZERO)
                    .min(use.credits());
            if (free.signum() > 0) {
                used.merge(pot, free, BigDecimal::add);
                included.merge(
                        line,
                        new IncludedCredits(line, plan.get().plan(), free),
                        (before, now) -> before.plus(now.credits()));
            }
        });
        return List.copyOf(included.values());
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
        Optional<BilledSeat> seatOf(UsageLine line) {
            Resolution person = directory.resolve(line.tool(), line.account(), line.accountingDay());
            if (!person.isIdentified()) {
                return Optional.empty();
            }
            List<BilledSeat> held = byHolder.getOrDefault(key(line.tool(), person.personId()), List.of());
            return held.stream()
                    .filter(seat -> seat.isValidOn(line.accountingDay()))
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
