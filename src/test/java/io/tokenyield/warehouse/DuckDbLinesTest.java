package io.tokenyield.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokenyield.sql.LineText;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DuckDbLinesTest {
    private static final String ROWS = """
            SELECT account, branch, tokens, credits, used_at
            FROM (VALUES
                (1, 'alice', 'main', CAST(12 AS HUGEINT), CAST('0.50000000' AS DECIMAL(24, 8)), TIMESTAMP '2026-10-24 08:00:00.123456'),
                (2, 'tab' || chr(9), 'two' || chr(10) || 'lines', 0, 0, TIMESTAMP '2026-10-24 00:00:00'),
                (3, 'C:\\temp\\N', '\\', -1, 123456789012.12345678, TIMESTAMP '2026-10-24 23:59:59.9'),
                (4, 'zero' || chr(0), NULL, NULL, NULL, NULL),
                (5, '日本 🚀', '', 2, 2, TIMESTAMP '2026-10-24 08:00:00')
            ) rows (number, account, branch, tokens, credits, used_at)
            ORDER BY account DESC
            """;

    private static final String AS_TEXT = ROWS.replace(
            "tokens, credits, used_at\nFROM",
            "CAST(tokens AS VARCHAR), CAST(credits AS VARCHAR), CAST(used_at AS VARCHAR)\nFROM");

    @TempDir
    private Path temporary;

    @Test
    void the_engine_makes_the_lines_that_are_made_here_of_its_values() {
        try (LocalDuckDb duckDb = LocalDuckDb.open(temporary, LocalDuckDb.Limits.DEFAULT)) {
            List<Usage.Line> here =
                    duckDb.query(AS_TEXT, row -> new Usage.Line(row.getString("account"), LineText.of(row, 5)));

            List<Usage.Line> lines = duckDb.query(
                    DuckDbLines.of(duckDb, ROWS, "account"), row -> new Usage.Line(row.getString(1), row.getString(2)));

            assertThat(lines).isEqualTo(here).hasSize(5);
            assertThat(lines)
                    .extracting(Usage.Line::values)
                    .contains(
                            "alice\tmain\t12\t0.50000000\t2026-10-24 08:00:00.123456",
                            "tab\\\t\ttwo\\\nlines\t0\t0.00000000\t2026-10-24 00:00:00",
                            "zero\\0\t\\N\t\\N\t\\N\t\\N");
        }
    }
}
