package io.tokenyield.publish.excel;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/** One row of a made-up sheet of 15 columns: six texts, a date, six whole numbers, a price and an amount. */
public record WideRow(
        String entry,
        String person,
        String team,
        String costCentre,
        String tool,
        String model,
        LocalDate day,
        long requests,
        long input,
        long output,
        long cacheRead,
        long cacheWrite,
        long seconds,
        BigDecimal price,
        BigDecimal amount) {
    private static final long SEED = 20260930;

    /** Makes this many rows, the same at every call. */
    public static void each(int count, Consumer<WideRow> sink) {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int i = 0; i < count; i++) {
            sink.accept(row(random));
        }
    }

    private static WideRow row(SplittableRandom random) {
        int person = random.nextInt(10_000);
        long input = random.nextLong(2_000_000);
        BigDecimal price = BigDecimal.valueOf(1 + random.nextInt(300), 7);
        return new WideRow(
                HexFormat.of().toHexDigits(random.nextLong()),
                "P" + (100_000 + person),
                "team-" + person % 400,
                "CC-" + (1000 + person % 60),
                random.nextBoolean() ? "claude_code" : "codex_cli",
                "model-" + random.nextInt(12),
                LocalDate.of(2026, 9, 1 + random.nextInt(30)),
                1 + random.nextInt(500),
                input,
                random.nextLong(200_000),
                random.nextLong(20_000_000),
                random.nextLong(1_000_000),
                random.nextLong(86_400),
                price,
                price.multiply(BigDecimal.valueOf(input)));
    }
}
