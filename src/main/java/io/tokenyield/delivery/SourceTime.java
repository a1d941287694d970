package io.tokenyield.delivery;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Instants as files and databases write them: ISO 8601 with T or a blank, to the microsecond; without an offset they are UTC.
 * Years outside 2000 to 2099 are slips of units and no times.
 */
final class SourceTime {
    private static final Pattern TIME = Pattern.compile(
            "(\\d{4}-\\d\\d-\\d\\d)[T ](\\d\\d:\\d\\d(:\\d\\d(\\.\\d{1,9})?)?)" + " ?(Z|z|UTC|[+-]\\d\\d(:?\\d\\d)?)?");

    private SourceTime() {}

    static Optional<Instant> parse(String text) {
        Matcher time = TIME.matcher(text.strip());
        if (!time.matches()) {
            return Optional.empty();
        }
        try {
            Instant instant = LocalDateTime.parse(time.group(1) + "T" + time.group(2))
                    .toInstant(offset(time.group(5)))
                    .truncatedTo(ChronoUnit.MICROS);
            int year = instant.atOffset(ZoneOffset.UTC).getYear();
            return year >= 2000 && year <= 2099 ? Optional.of(instant) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static ZoneOffset offset(String text) {
        return text == null || text.equals("UTC") || text.equals("z") ? ZoneOffset.UTC : ZoneOffset.of(text);
    }
}
