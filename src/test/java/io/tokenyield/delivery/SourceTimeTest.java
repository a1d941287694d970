package io.tokenyield.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceTimeTest {
    @ParameterizedTest
    @CsvSource({
        "2026-10-25T02:30:00+02:00, 2026-10-25T00:30:00Z",
        "2026-10-25 02:30:00-0730, 2026-10-25T10:00:00Z",
        "2026-10-25 02:30:00.2626+00, 2026-10-25T02:30:00.262600Z",
        "2026-10-25 02:30:00 UTC, 2026-10-25T02:30:00Z",
        "2026-10-25 02:30, 2026-10-25T02:30:00Z",
        "2026-10-25T02:30:00.123456789Z, 2026-10-25T02:30:00.123456Z"
    })
    void times_of_files_and_databases(String text, Instant instant) {
        assertThat(SourceTime.parse(text)).contains(instant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "2026-02-30T10:00:00Z",
                "2026-10-25T25:00:00Z",
                "2026-10-25T10:00:00+99:00",
                "1970-01-01T00:00:00Z",
                "2126-01-01T00:00:00Z",
                "1792922400"
            })
    void what_is_no_time(String text) {
        assertThat(SourceTime.parse(text)).isEmpty();
    }
}
