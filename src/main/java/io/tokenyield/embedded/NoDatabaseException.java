package io.tokenyield.embedded;

import org.jspecify.annotations.Nullable;

/** There is no database to work with; the message says in its first line what to do about it. */
public final class NoDatabaseException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public NoDatabaseException(String whatToDo) {
        this(whatToDo, null);
    }

    public NoDatabaseException(String whatToDo, @Nullable Throwable cause) {
        super(whatToDo, cause);
    }
}
