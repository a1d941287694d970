package io.tokenyield.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokenyield.testing.TestMart;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DayNoteTest {
    private static final String HASH = "a".repeat(64);

    @Test
    void a_day_that_asked_for_more_keys_than_a_server_takes_at_once_does_not_stand_another_night() {
        try (TestMart mart = TestMart.fresh()) {
            note(mart, LocalDate.of(2026, 10, 24), 250_000);
            note(mart, LocalDate.of(2026, 10, 25), 250_001);

            assertThat(mart.rows("SELECT accounting_day, LENGTH(asked_keys), changes_hash = '' FROM attributed_day"
                            + " ORDER BY accounting_day"))
                    .containsExactly("2026-10-24 | 4250000 | 0", "2026-10-25 | null | 1");
        }
    }

    private static void note(TestMart mart, LocalDate day, int keys) {
        AskedLinks asked = new AskedLinks();
        for (int number = 0; number < keys; number++) {
            asked.isTicket("PAY-" + number, true);
        }
        new DayNote().write(mart.jdbc(), day, HASH, HASH, asked, HASH);
    }
}
