package io.tokenyield.batch;

import io.tokenyield.ledger.tieout.Answers;
import io.tokenyield.model.Period;

/**
 * Somebody wants a period closed.
 *
 * @param by who says so: the name that the books keep
 * @param answers what this person says of differences and days without usage
 */
public record CloseOrder(Period period, String by, Answers answers) {
    RunRequest request() {
        return RunRequest.close(period);
    }
}
