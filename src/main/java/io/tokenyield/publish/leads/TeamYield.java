package io.tokenyield.publish.leads;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;

/**
 * A month as the lead of one team, or of several small ones, sees it. There is no person in it, and a figure that would be of
 * too few people is null. Amounts are in cents, and parts add up to their whole. It is made of what leads were told when the
 * month was over and when its work had had time to prove itself, and never changes but for that.
 *
 * @param told the day since which the spend stands
 * @param asOf newest ingestion of the month's usage then, UTC; null: none
 * @param isYieldTold whether the yield stands too
 * @param spend this team before the company, then by currency and month
 * @param results this team before the company, then by month
 * @param bands of the latest month with scores; empty where they may not be shown
 * @param bandsOf that month; null for none
 * @param models by currency, the dearest first
 * @param work by currency and what came of it; parts of one whole, so that no two of them tell of a third that is too small
 */
public record TeamYield(
        Group group,
        YearMonth period,
        int groupMin,
        LocalDate told,
        LocalDateTime asOf,
        boolean isYieldTold,
        List<Spend> spend,
        List<Result> results,
        List<BandCount> bands,
        YearMonth bandsOf,
        List<ModelCost> models,
        List<Work> work) {
    public static final String OTHERS = "Other teams";
    public static final String COMPANY = "Company";
    public static final String UNATTRIBUTED = "not attributed to any ticket";

    /** What is too small to be shown by itself. */
    public static final String REST = "all others together";

    /** Of one team, or of several that are too small to be shown by themselves. */
    public boolean isFold() {
        return group.scope() == Group.Scope.OTHERS;
    }

    public String name() {
        return group.label();
    }

    /**
     * @param people null with the cost: too few of them
     * @param attributed of the cost, what has a ticket; null: not known yet, or of too few people
     */
    public record Spend(
            String who, YearMonth month, String currency, Integer people, BigDecimal cost, BigDecimal attributed) {
        public boolean isShown() {
            return people != null;
        }

        public boolean isSplit() {
            return attributed != null;
        }
    }

    /**
     * Sums over people with a score, each of a window that ends with the month.
     *
     * @param people null with the rest: too few of them, or no scores yet
     * @param spendUsd at constant prices
     */
    public record Result(
            String who,
            YearMonth month,
            Integer people,
            BigDecimal spendUsd,
            BigDecimal verified,
            BigDecimal unexplainedUsd) {
        public boolean isShown() {
            return people != null;
        }
    }

    public record BandCount(String band, int people) {}

    /** @param tool empty with the model: all others together */
    public record ModelCost(String tool, String model, String currency, BigDecimal cost) {}

    /**
     * @param outcome what came of it
     * @param epic the topmost ticket; empty: all of that outcome
     * @param ticket one below it; empty: all of the epic
     */
    public record Work(String outcome, String epic, String ticket, String currency, BigDecimal cost) {}
}
