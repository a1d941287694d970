package io.tokenyield.score.signal;

import io.tokenyield.score.Parameter;
import io.tokenyield.score.ScoreParameters;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * H, repeated prompts: the share of spend on prompts that were sent at least 20 times a day, on at least 3 days. One task of an
 * agent sends its prompt with every step; such a session, even one across midnight, is no repetition. Grain: one person,
 * the days of a month.
 *
 * @param prompts of all accounts of the person; those that repeat too little may be among them
 * @param costUsd of the person in these days, at constant prices
 */
public record RepeatedPrompts(List<Prompt> prompts, BigDecimal costUsd) {

    /**
     * @param times that it was sent on these days
     * @param days on which it was sent 20 times or more: of others nothing is collected
     */
    public record Prompt(long times, int days, BigDecimal costUsd) {}

    public Optional<Finding> finding(ScoreParameters parameters) {
        long leastTimes = parameters.value(Parameter.SIGNAL_H_TIMES).longValueExact();
        int leastDays = parameters.value(Parameter.SIGNAL_H_DAYS).intValueExact();
        List<Prompt> repeated = prompts.stream()
                .filter(prompt -> prompt.times() >= leastTimes && prompt.days() >= leastDays)
                .toList();
        BigDecimal spent = repeated.stream().map(Prompt::costUsd).reduce(BigDecimal.ZERO, BigDecimal::add);
        long times = repeated.stream().mapToLong(Prompt::times).sum();
        BigDecimal share = Ladder.ratio(spent, costUsd);
        String text = Words.percent(share) + " of spend repeats "
                + Words.count(repeated.size(), "identical prompt", "identical prompts") + ", "
                + Words.count(times, "time", "times") + " in all. Is it one task, and which ticket does it serve?";
        return Finding.of(Signal.PROMPTS, share, spent, text, parameters);
    }
}
