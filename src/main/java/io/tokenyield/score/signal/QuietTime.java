package io.tokenyield.score.signal;

import io.tokenyield.score.Parameter;
import io.tokenyield.score.ScoreParameters;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * Q, no quiet time: the share of days with use that touch no rest of five hours. A rest across midnight counts whole on
 * both days, so that no time zone makes a normal night look short. Grain: one account, the days of a month.
 *
 * @param longestRestSeconds of each day with use: the longest time without a request that lies on it or reaches into it
 * @param costUsd of the account in these days, at constant prices
 */
public record QuietTime(List<Long> longestRestSeconds, BigDecimal costUsd) {
    private static final BigDecimal SECONDS_PER_HOUR = BigDecimal.valueOf(3600);

    public Optional<Finding> finding(ScoreParameters parameters) {
        int days = longestRestSeconds.size();
        if (days < parameters.value(Parameter.SIGNAL_Q_DAYS).intValueExact()) {
            return Optional.empty();
        }
        BigDecimal hours = parameters.value(Parameter.SIGNAL_Q_HOURS);
        BigDecimal rest = hours.multiply(SECONDS_PER_HOUR);
        long restless = longestRestSeconds.stream()
                .filter(seconds -> BigDecimal.valueOf(seconds).compareTo(rest) < 0)
                .count();
        BigDecimal share = Ladder.ratio(BigDecimal.valueOf(restless), BigDecimal.valueOf(days));
        String text = "On " + restless + " of " + days + " days with use the account was never quiet for "
                + hours.toPlainString() + " hours. Does something run unattended?";
        BigDecimal atStake = costUsd.multiply(share).setScale(16, RoundingMode.HALF_EVEN);
        return Finding.of(Signal.QUIET, share, atStake, text, parameters);
    }
}
