package io.tokenyield.score.signal;

import io.tokenyield.score.ScoreParameters;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * P, padding: the share of spend on requests with over 100,000 tokens of uncached input and under 100 of output. Grain: one
 * person, the days of a month.
 *
 * @param requests of this kind
 * @param paddedUsd what they cost, at constant prices
 * @param costUsd of the person in these days
 */
public record Padding(long requests, BigDecimal paddedUsd, BigDecimal costUsd) {

    public Optional<Finding> finding(ScoreParameters parameters) {
        BigDecimal share = Ladder.ratio(paddedUsd, costUsd);
        String text = Words.percent(share) + " of spend went into "
                + Words.count(requests, "request with a very large input and", "requests with very large inputs and")
                + " almost no output. What were they for?";
        return Finding.of(Signal.PADDING, share, paddedUsd, text, parameters);
    }
}
