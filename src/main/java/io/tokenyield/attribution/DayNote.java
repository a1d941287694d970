package io.tokenyield.attribution;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The row of {@code attributed_day}: what a day was attributed with, and what is odd about the tickets that its usage names. */
final class DayNote {
    static final String NO_INPUT = "";

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

    static void forgetInput(JdbcClient jdbc, LocalDate day) {
        jdbc.sql("UPDATE attributed_day SET input_hash = :input WHERE accounting_day = :day")
                .param("input", NO_INPUT)
                .param("day", day)
                .update();
    }

    /**
     * @param basis of the tickets and commits that the day was attributed with
     * @param input of all that it was made of, see {@link DayInput}
     */
    void write(JdbcClient jdbc, LocalDate day, String basis, String input) {
        jdbc.sql("DELETE FROM attributed_day WHERE accounting_day = :day")
                .param("day", day)
                .update();
        jdbc.sql("INSERT INTO attributed_day (accounting_day, basis, input_hash, unknown_key_requests,"
                        + " several_key_requests)"
                        + " VALUES (:day, :basis, :input, :unknown, :several)")
                .param("day", day)
                .param("basis", basis)
                .param("input", input)
                .param("unknown", unknownKeyRequests)
                .param("several", severalKeyRequests)
                .update();
    }
}
