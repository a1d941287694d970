package io.tokenyield.embedded;

/** How much of what was committed must outlive a power cut; a killed server loses nothing that matters either way. */
public enum Durability {
    /** Every commit is on the disk when it returns, as in production. */
    FULL,
    /** Commits reach the disk about once a second: several times faster, for tests. */
    RELAXED
}
