package io.tokenyield.batch;

import io.tokenyield.model.Period;

/** Makes the files of a month from the mart. */
@FunctionalInterface
public interface Publisher {
    /** @return the number of files that were written; 0 when they stand there already, made of the same rows */
    int publish(Period period);
}
