package io.tokenyield.attribution;

import io.tokenyield.model.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;

/** A hash of the changes of a time, and of how they are linked. */
final class ChangesHash {
    /** To be raised with each change of how sessions are linked to tickets, so that days are linked by it. */
    private static final int RULES = 1;

    private final Instant from;
    private final Instant to;
    private final MessageDigest digest = Sha256.digest();

    /** @param from, to null when no changes were looked at */
    ChangesHash(Instant from, Instant to, Duration grace) {
        this.from = from;
        this.to = to;
        update(List.of(RULES, grace));
    }

    /** Changes come in one order always; those of other times are left out. */
    void add(SessionLinks.LinkedChange change) {
        if (from != null
                && !change.committedAt().isBefore(from)
                && !change.committedAt().isAfter(to)) {
            update(List.of(change));
        }
    }

    String text() {
        return HexFormat.of().formatHex(digest.digest());
    }

    private void update(List<?> fields) {
        digest.update(Sha256.ofFields(fields).getBytes(StandardCharsets.UTF_8));
    }
}
