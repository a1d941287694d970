package io.tokenyield.attribution;

import io.tokenyield.model.Sha256;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;

/**
 * What was asked of tickets and changes to link the sessions of a day: another answer to one of these questions is all that can
 * change a link. Keys are held as hashes, since anything can stand where a source has a ticket key.
 */
final class AskedLinks {
    static final int KEY_LENGTH = 16;

    private final Map<String, Boolean> isTicketByKey = new HashMap<>();
    private Instant changesFrom;
    private Instant changesTo;

    /** @return the answer */
    boolean isTicket(String key, boolean answer) {
        isTicketByKey.put(key, answer);
        return answer;
    }

    int size() {
        return isTicketByKey.size();
    }

    /** Changes committed in this time were looked at. */
    void changes(Instant from, Instant to) {
        changesFrom = changesFrom == null || from.isBefore(changesFrom) ? from : changesFrom;
        changesTo = changesTo == null || to.isAfter(changesTo) ? to : changesTo;
    }

    /** Each key with its answer before it, in the order of the hashes. */
    String keys() {
        TreeSet<String> answers = new TreeSet<>();
        isTicketByKey.forEach((key, isTicket) -> answers.add(hash(key) + (isTicket ? "+" : "-")));
        StringBuilder keys = new StringBuilder();
        answers.forEach(key -> keys.append(key.charAt(KEY_LENGTH)).append(key, 0, KEY_LENGTH));
        return keys.toString();
    }

    static String hash(String key) {
        return Sha256.of(key).substring(0, KEY_LENGTH);
    }

    /** Null when no change was looked at. */
    Instant changesFrom() {
        return changesFrom;
    }

    Instant changesTo() {
        return changesTo;
    }
}
