package io.tokenyield.sql;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * How instants reach the mart: as text in UTC with six decimals. Connector/J takes older MariaDB servers for a MySQL that
 * knows no fractions of a second and cuts them off instants that are bound as such.
 */
public final class Instants {
    private static final DateTimeFormatter TEXT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS");

    private Instants() {}

    /** Null for null. */
    public static String text(LocalDateTime utc) {
        return utc == null ? null : TEXT.format(utc);
    }

    public static String text(Instant instant) {
        return text(LocalDateTime.ofInstant(instant, ZoneOffset.UTC));
    }
}
