package io.tokenyield.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokenyield.testing.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineTextTest {
    private static final List<String> ODD = Arrays.asList(
            "plain",
            "",
            null,
            "tab\there",
            "two\nlines",
            "C:\\temp\\N",
            "zero\0byte",
            "\\",
            "\\0",
            "ends with \\",
            "日本 🚀");

    @Test
    void a_line_holds_what_a_row_held() throws Exception {
        try (TestDatabase server = TestDatabase.create("line_text");
                Connection connection = server.login().connect()) {
            String columns = String.join(", ", Collections.nCopies(ODD.size(), "?"));
            try (var select = connection.prepareStatement("SELECT " + columns)) {
                for (int i = 0; i < ODD.size(); i++) {
                    select.setString(i + 1, ODD.get(i));
                }
                try (ResultSet row = select.executeQuery()) {
                    assertThat(row.next()).isTrue();
                    String line = LineText.of(row, ODD.size());

                    assertThat(line)
                            .startsWith("plain\t\t\\N\ttab\\\there\ttwo\\\nlines\tC:\\\\temp\\\\N\tzero\\0byte\t")
                            .endsWith("\t日本 🚀");
                    assertThat(LineText.values(line)).isEqualTo(ODD);
                }
            }
        }
    }

    @Test
    void a_small_decimal_has_no_exponent() throws Exception {
        try (TestDatabase server = TestDatabase.create("line_text");
                Connection connection = server.login().connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT CAST(0 AS DECIMAL(24, 8)), CAST(0.00000001 AS DECIMAL(24, 8)), CAST(NULL AS DECIMAL(24, 8))")) {
            assertThat(row.next()).isTrue();
            assertThat(LineText.of(row, 3)).isEqualTo("0.00000000\t0.00000001\t\\N");
        }
    }
}
