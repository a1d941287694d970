package io.tokenyield.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokenyield.testing.Commands;
import io.tokenyield.testing.Ended;
import io.tokenyield.testing.TestMart;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorldSmallCloseTest {
    @TempDir
    static Path folder;

    @Test
    void look() {
        TestMart mart = TestMart.fresh();
        Commands commands = Commands.on(mart, Path.of("/work/shared/data/world-small"), folder)
                .at("2026-11-05T03:00:00Z");
        Ended ended = commands.run("backfill", "--from", "2026-08-17", "--to", "2026-10-31");
        assertThat(ended.exitCode()).as(ended.all()).isZero();
        mart.rows("SELECT * FROM tie_out").forEach(System.out::println);
        mart.rows("SELECT * FROM tie_out_variance WHERE variance <> 'rounding'").forEach(System.out::println);
        mart.rows(
                        "SELECT p.period, COUNT(DISTINCT accounting_day), MIN(accounting_day), MAX(accounting_day) FROM usage_daily JOIN period p ON p.period = DATE_FORMAT(accounting_day,'%Y-%m') GROUP BY 1")
                .forEach(System.out::println);
    }
}
