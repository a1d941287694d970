package io.tokenyield.model;

import java.io.Serial;

/**
 * The input breaks its contract, or a control fails: nothing may be published from it (exit 65). The message names table,
 * column or key, the rule, and what to do.
 */
public final class ContractBroken extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    public ContractBroken(String message) {
        super(CleanText.message(message));
    }

    public ContractBroken(String message, Throwable cause) {
        super(CleanText.message(message), cause);
    }
}
