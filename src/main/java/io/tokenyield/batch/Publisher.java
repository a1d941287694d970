package io.tokenyield.batch;

import io.tokenyield.model.Period;

/** Makes the files of a month from the mart. */
@FunctionalInterface
public interface Publisher {
    /** @return the number of files that were written; 0 when they stand there already, made of the same rows */
    int publish(Period period);

    /** The same, of the files that are made of the books alone. */
    default int publishBooks(Period period) {
        return publish(period);
    }

    /** The same, of those that say what leads were told. */
    default int publishYield(Period period) {
        return 0;
    }

    /** Whether these stand as leads were told. */
    default boolean isYieldPublished(Period period) {
        return true;
    }

    /**
     * Keeps what the report of a period says on the point of being closed, in the caller's transaction. Who publishes
     * nothing has nothing to keep.
     *
     * @return the number of rows
     */
    default long freeze(Period period) {
        return 0;
    }
}
