package io.tokenyield.model;

/** Ids that stand where a person would. */
public final class PersonId {
    /** Cost that no single person valid on that day can be named for. */
    public static final String UNIDENTIFIED = "UNIDENTIFIED";

    /** Cost of service and shared accounts: no person's, but known to be that of a cost centre. */
    public static final String SHARED = "SHARED";

    /** What is nobody's by nature: differences to invoices, and cost that is divided by a key. */
    public static final String UNALLOCATED = "UNALLOCATED";

    private PersonId() {}
}
