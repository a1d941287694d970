package io.tokenyield.embedded;

import java.util.Locale;

/** Which kind of server to start; the value of {@code DB=} in {@code make test} and {@code make demo}. */
public enum DatabaseChoice {
    /** Docker if it answers, else the embedded default. */
    AUTO,
    /** MariaDB from the class path: no Docker, no system package, no root. */
    EMBEDDED,
    /** A real MySQL 8.0 that {@code mvn -Ddatabase=mysql} has unpacked; x86-64 Linux only. */
    MYSQL,
    /** {@code mysql:8.4} in a container. */
    DOCKER;

    /**
     * Reads a choice, in any case; a blank one is {@link #AUTO}.
     *
     * @throws NoDatabaseException if it is none of the four
     */
    public static DatabaseChoice of(String text) {
        if (text.isBlank()) {
            return AUTO;
        }
        for (DatabaseChoice choice : values()) {
            if (choice.name().equals(text.strip().toUpperCase(Locale.ROOT))) {
                return choice;
            }
        }
        throw new NoDatabaseException("DB must be auto, embedded, mysql or docker, not '" + text.strip() + "'");
    }
}
