package io.tokenyield.score.signal;

import io.tokenyield.score.Parameter;
import io.tokenyield.score.ScoreParameters;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Q, no quiet time: the share of days with use that touch no rest of five hours. A rest across midnight counts whole on
 * both days, so that no time zone makes a normal night look short. Grain: one account, the days of a month.
 *
 * @param days with use
 * @param restlessDays of them: those whose longest time without a request, within the day or reaching into it, is shorter
 * @param costUsd of the account in these days, at constant prices
 */
public record QuietTime(int days, int restlessDays, BigDecimal costUsd) {

    public Optional<Finding> finding(ScoreParameters parameters) {
        if (days < parameters.value(Parameter.SIGNAL_Q_DAYS).intValueExact()) {
            return Optional.empty();
        }
        BigDecimal hours = parameters.value(Parameter.SIGNAL_Q_HOURS);
        BigDecimal share = Ladder.ratio(BigDecimal.valueOf(restlessDays), BigDecimal.valueOf(days));
        String text = "On " + restlessDays + " of " + days + " days with use the account was never quiet for "
                + hours.toPlainString() + " hours. Does something run unattended?";
        BigDecimal atStake = costUsd.multiply(share);
        return Finding.of(Signal.QUIET, share, atStake, text, parameters);
    }
}
