package io.tokenyield.model;

import java.io.Serial;

/**
 * Something outside the program is away for now, such as a server or a disk: the same command may work later (exit 1).
 * The message says what, and what to look at.
 */
public final class Unavailable extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    public Unavailable(String message, Throwable cause) {
        super(CleanText.message(message), cause);
    }
}
