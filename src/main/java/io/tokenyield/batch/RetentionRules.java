package io.tokenyield.batch;

/**
 * How long what is known of people is kept. The ledger, its frozen reports and reference data have no end here: how long
 * they are kept is a matter of the law.
 *
 * @param sessionDays usage_rollup keeps so many days up to the newest
 * @param scoreMonths scores are kept for so many months after their window was looked at
 * @param signalDays signals and questions are kept for so many days after that, and until every question has expired
 * @param answerDays answers are kept for so many days after they were recorded, and as long as their month can be asked about
 * @param unitMonths units of work are kept for so many months after they were first done
 * @param personMonths days, accounts and tickets of people are kept for so many months after the end of their month
 */
public record RetentionRules(
        int sessionDays, int scoreMonths, int signalDays, int answerDays, int unitMonths, int personMonths) {
    public static final RetentionRules DEFAULT = new RetentionRules(45, 6, 90, 90, 13, 25);
}
