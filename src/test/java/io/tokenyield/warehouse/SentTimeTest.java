package io.tokenyield.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Times as a server of MySQL writes them. */
class SentTimeTest {
    @ParameterizedTest
    @CsvSource({
        "2026-10-20 10:00:00, 2026-10-20T10:00:00",
        "2026-10-20 10:00:00.5, 2026-10-20T10:00:00.500",
        "2026-10-20 23:59:59.999999, 2026-10-20T23:59:59.999999",
        "2026-10-20 10:00:00.000001, 2026-10-20T10:00:00.000001",
        "2024-02-29 00:00:00.000, 2024-02-29T00:00",
        "1969-12-31 23:59:59.900000, 1969-12-31T23:59:59.900",
        "9999-12-31 23:59:59, 9999-12-31T23:59:59",
    })
    void a_time_is_read_to_the_microsecond(String sent, LocalDateTime time) throws SQLException {
        assertThat(SentTime.micros(sent.getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(ChronoUnit.MICROS.between(
                        LocalDateTime.of(1970, 1, 1, 0, 0).atOffset(ZoneOffset.UTC), time.atOffset(ZoneOffset.UTC)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0000-00-00 00:00:00",
                "2026-00-10 00:00:00",
                "2026-10-00 00:00:00",
                "2026-13-01 00:00:00",
                "2026-02-29 00:00:00",
                "2026-10-20 24:00:00",
                "2026-10-20 10:60:00",
                "2026-10-20 10:00:60",
                "2026-10-20",
                "2026-10-20T10:00:00",
                "2026-10-20 10:00:00Z",
                "2026-10-20 10:00:00.1234567",
                "2026-10-2x 10:00:00"
            })
    void what_is_no_time_is_told_apart(String sent) {
        assertThatThrownBy(() -> SentTime.micros(sent.getBytes(StandardCharsets.US_ASCII)))
                .isInstanceOf(StagedColumns.NotOfItsType.class);
    }
}
