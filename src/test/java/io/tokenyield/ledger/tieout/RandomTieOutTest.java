package io.tokenyield.ledger.tieout;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokenyield.model.Period;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for any invoices and any ledger; the seed in the name repeats them. */
class RandomTieOutTest {
    private static final Period SEPTEMBER = Period.parse("2026-09");
    private static final List<String> PROVIDERS = List.of("anthropic", "openai", "z.ai");
    private static final List<String> CURRENCIES = List.of("USD", "EUR");
    private static final List<String> TEXTS = List.of(
            "API usage", "credits", "seats", "credit note", "support", "VAT", "usage of unknown models", "commitment");

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233})
    void variances_sum_to_the_difference_and_all_rows_to_all_invoices_less_the_ledger(long seed) {
        Random random = new Random(seed);
        for (int month = 0; month < 50; month++) {
            List<InvoiceLine> invoices = new ArrayList<>();
            TreeMap<TieOutRow.Key, BookedTotal> booked = new TreeMap<>();
            List<UnpricedUse> unpriced = new ArrayList<>();
            for (int line = random.nextInt(20); line > 0; line--) {
                invoices.add(new InvoiceLine(
                        any(random, PROVIDERS),
                        any(random, CURRENCIES),
                        any(random, TEXTS),
                        BigDecimal.valueOf(random.nextInt(20_000) - 5_000, 2)));
            }
            for (int total = random.nextInt(20); total > 0; total--) {
                TieOutRow.Key key = new TieOutRow.Key(
                        any(random, PROVIDERS),
                        any(random, CURRENCIES),
                        LineKind.values()[random.nextInt(LineKind.values().length)]);
                booked.put(
                        key,
                        new BookedTotal(
                                key.provider(),
                                key.currency(),
                                key.kind(),
                                BigDecimal.valueOf(random.nextLong() >> 10, 16),
                                1,
                                "2026-08"));
            }
            if (random.nextBoolean()) {
                unpriced.add(new UnpricedUse(any(random, PROVIDERS), "new", 1, 1));
            }
            TieOut.Input input = new TieOut.Input(invoices, List.copyOf(booked.values()), unpriced);

            List<TieOutRow> rows = new TieOut(SEPTEMBER, "USD", TieOutRules.DEFAULT, input, Answers.NONE, null).rows();

            for (TieOutRow row : rows) {
                BigDecimal named =
                        row.variances().stream().map(Variance::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
                assertThat(named).as(row.toString()).isEqualByComparingTo(row.difference());
            }
            BigDecimal billed = invoices.stream().map(InvoiceLine::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
            BigDecimal owed =
                    booked.values().stream().map(BookedTotal::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
            BigDecimal differences = rows.stream().map(TieOutRow::difference).reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(differences).isEqualByComparingTo(billed.subtract(owed));
            assertThat(rows).extracting(TieOutRow::key).doesNotHaveDuplicates().isSorted();
        }
    }

    private static String any(Random random, List<String> values) {
        return values.get(random.nextInt(values.size()));
    }
}
