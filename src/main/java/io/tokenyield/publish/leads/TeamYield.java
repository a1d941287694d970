package io.tokenyield.publish.leads;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;

/**
 * A month as the lead of one team, or of several small ones, sees it. There is no person in it, and a figure that would be of
 * too few people is null. Amounts are in cents, and parts add up to their whole.
 *
 * @param isFold several teams that are too small to be shown by themselves
 * @param spend this team before the company, then by currency and month
 * @param results this team before the company, then by month
 * @param bands of the latest month with scores; empty where they may not be shown
 * @param bandsOf that month; null for none
 * @param models by currency, the dearest first
 * @param work by currency and what came of it; parts of one whole, so that no two of them tell of a third that is too small
 */
public record TeamYield(
        String name,
        boolean isFold,
        YearMonth period,
        int groupMin,
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

    /**
     * @param people null with the amounts: too few of them
     * @param attributed of the cost, what has a ticket
     */
    public record Spend(
            String who, YearMonth month, String currency, Integer people, BigDecimal cost, BigDecimal attributed) {
        public boolean isShown() {
            return people != null;
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

    public record ModelCost(String tool, String model, String currency, BigDecimal cost) {}

    /**
     * @param outcome what came of it
     * @param epic the topmost ticket; empty: all of that outcome
     * @param ticket one below it; empty: all of the epic
     */
    public record Work(String outcome, String epic, String ticket, String currency, BigDecimal cost) {}
}
