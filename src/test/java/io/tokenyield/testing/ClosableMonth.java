package io.tokenyield.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The last two days of a September with invoices of all kinds: alice of CC-1 used 3 dollars, bob of CC-2 used 6, nobody's
 * account 3. Anthropic billed 30 cents more for usage than was logged, a tax, and a fee in euros; OpenAI gave five dollars
 * back.
 */
public final class ClosableMonth {
    public static final String[] BACKFILL = {"backfill", "--from", "2026-09-01", "--to", "2026-09-30"};

    /** What a person has to say, and two keys. */
    public static final String ANSWERS = """
            answer.2026-09.anthropic.USD.usage=unlogged usage: research writes no log
            allocate.2026-09.unidentified=usage
            allocate.2026-09.tax=headcount
            """;

    private ClosableMonth() {}

    public static WarehouseFolder in(Path folder) {
        WarehouseFolder world = WarehouseFolder.in(folder)
                .person("P002", "Red", "CC-2", "2026-01-01", "")
                .identity("claude_code", "bob@example.com", "P002")
                .usage("e1", "2026-09-29T10:00:00Z", "input_tokens=1000000")
                .usage("e2", "2026-09-30T10:00:00Z", "account=bob@example.com", "input_tokens=2000000")
                .usage("e3", "2026-09-30T11:00:00Z", "account=nobody@example.com", "input_tokens=1000000");
        invoice(world, "anthropic", "USD", "12.30", "API usage");
        invoice(world, "anthropic", "USD", "19.00", "VAT");
        invoice(world, "anthropic", "EUR", "119.00", "support fee");
        invoice(world, "openai", "USD", "-5.00", "credit note");
        world.rowsOf("invoice").get(3).put("invoice_id", "CN-7");
        world.rowsOf("invoice").get(3).put("issued_on", "2026-10-01");
        return world;
    }

    public static void invoice(WarehouseFolder world, String provider, String currency, String amount, String text) {
        world.row(
                "invoice",
                "provider=" + provider,
                "period=2026-09",
                "currency=" + currency,
                "amount=" + amount,
                "line_description=" + text);
    }

    /** The command that closes it with these answers. */
    public static String[] close(Path folder, String answers) {
        return close(folder, "2026-09", answers);
    }

    public static String[] close(Path folder, String period, String answers) {
        Path file = folder.resolve("answers.properties");
        try {
            Files.writeString(file, answers);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new String[] {"close", "--period", period, "--by", "C. Troller", "--answers", file.toString()};
    }
}
