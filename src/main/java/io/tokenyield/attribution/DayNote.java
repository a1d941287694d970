package io.tokenyield.attribution;

import io.tokenyield.sql.Instants;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The row of {@code attributed_day}: what a day was attributed with, and what is odd about the tickets that its usage names. */
final class DayNote {
    static final String NO_INPUT = "";

    /** What its links rest on is of no use once its sessions are gone. */
    static final String NO_LINKS = "asked_keys = NULL, changes_from = NULL, changes_to = NULL, changes_hash = ''";

    /** A day with more keys, of some hundred thousand people, is attributed each night, rather than to fill a server's packet. */
    private static final int MOST_KEYS = 250_000;

    private long unknownKeyRequests;
    private long severalKeyRequests;

    /** @param known tickets that exist, of those that the usage itself names */
    void add(SessionUse use, List<String> known) {
        if (known.isEmpty() && !use.ticketText().isBlank()) {
            unknownKeyRequests += use.requests();
        } else if (known.size() > 1) {
            severalKeyRequests += use.requests();
        }
    }

    /** Nor is what else it was made of, see {@link #NO_LINKS}. */
    static void forgetInput(JdbcClient jdbc, LocalDate day) {
        jdbc.sql("UPDATE attributed_day SET input_hash = :input, " + NO_LINKS + " WHERE accounting_day = :day")
                .param("input", NO_INPUT)
                .param("day", day)
                .update();
    }

    /**
     * @param basis of the tickets and commits that the day was attributed with
     * @param input of all else that it was made of, see {@link DayInput}
     * @param asked what of those tickets and commits mattered
     * @param changesHash of the changes that it asked for; empty when its sessions are not kept
     */
    void write(JdbcClient jdbc, LocalDate day, String basis, String input, AskedLinks asked, String changesHash) {
        jdbc.sql("DELETE FROM attributed_day WHERE accounting_day = :day")
                .param("day", day)
                .update();
        boolean isRemembered = !changesHash.isEmpty() && asked.size() <= MOST_KEYS;
        jdbc.sql("INSERT INTO attributed_day (accounting_day, basis, input_hash, unknown_key_requests,"
                        + " several_key_requests, asked_keys, changes_from, changes_to, changes_hash)"
                        + " VALUES (:day, :basis, :input, :unknown, :several, :keys, :from, :to, :changes)")
                .param("day", day)
                .param("basis", basis)
                .param("input", input)
                .param("unknown", unknownKeyRequests)
                .param("several", severalKeyRequests)
                .param("keys", isRemembered ? asked.keys() : null)
                .param("from", text(asked.changesFrom()))
                .param("to", text(asked.changesTo()))
                .param("changes", isRemembered ? changesHash : "")
                .update();
    }

    private static String text(Instant instant) {
        return instant == null ? null : Instants.text(instant);
    }
}
