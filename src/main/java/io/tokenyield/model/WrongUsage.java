package io.tokenyield.model;

import java.io.Serial;

/**
 * The command or its settings are wrong: running it again cannot help (exit 64). The message says which setting and what
 * to write instead.
 */
public final class WrongUsage extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    public WrongUsage(String message) {
        super(CleanText.message(message));
    }

    public WrongUsage(String message, Throwable cause) {
        super(CleanText.message(message), cause);
    }
}
