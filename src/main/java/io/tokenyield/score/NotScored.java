package io.tokenyield.score;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Why there is no score.
 *
 * @param sentence what is missing and from when it will be there, for the person it is about
 * @param lookedAtOn the day on which it is looked at (again) at the latest; null where no day can be said
 */
public record NotScored(Reason reason, String sentence, LocalDate lookedAtOn) {

    static Optional<NotScored> of(Reason reason, String sentence, LocalDate lookedAtOn) {
        return Optional.of(new NotScored(reason, sentence, lookedAtOn));
    }
}
