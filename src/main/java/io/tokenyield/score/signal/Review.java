package io.tokenyield.score.signal;

import io.tokenyield.model.Period;
import io.tokenyield.score.Parameter;
import io.tokenyield.score.ScoreParameters;
import java.time.LocalDate;

/**
 * The last answer of a person about one signal of a month.
 *
 * @param period the month that was asked about
 * @param askedOn when the person was asked; what was answered holds from then on until it expires
 */
public record Review(Period period, Signal signal, LocalDate askedOn, Verdict verdict) {

    /**
     * Whether the signal is not asked about: in its own month because it is answered, in others while the answer holds,
     * unless it was waste.
     *
     * @param asOf the first day that is not over
     */
    boolean keepsQuiet(Period month, LocalDate asOf, ScoreParameters parameters) {
        if (month.equals(period)) {
            return true;
        }
        LocalDate expiresOn =
                askedOn.plusDays(parameters.value(Parameter.SIGNAL_EXPIRY_DAYS).longValueExact());
        return verdict != Verdict.WASTEFUL && asOf.isBefore(expiresOn);
    }
}
