package io.tokenyield.ledger;

import static io.tokenyield.ledger.Books.charge;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds after any sequence of wanted states, on histories that the seed in the name repeats. */
class RandomHistoriesTest {
    private static final int STATES = 40;
    private static final List<String> POSTINGS = List.of("a", "b", "c", "d", "e", "f", "g");
    private static final List<String> PRICES = List.of("3", "2.5", "0.0000000001", "0");
    private static final List<String> MONTHS = List.of("2026-07", "2026-08", "2026-09", "2026-10");

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
    void after_any_history_the_books_say_what_was_wanted_last(long seed) {
        Random random = new Random(seed);
        Books books = Books.open(MONTHS.toArray(String[]::new));
        int closed = 0;
        for (int state = 0; state < STATES; state++) {
            if (state % 13 == 12) {
                books.close(MONTHS.get(closed++));
            }
            Charge[] wanted = wanted(random);
            List<Entry> before = List.copyOf(books.entries());

            List<Entry> added = books.book("2026-10-25", wanted);

            assertLiveEntriesAre(wanted, books);
            assertSumIsThatOf(wanted, books);
            assertEachIsReversedOnceByItsMirror(books);
            assertNothingGoesToAClosedMonth(added, MONTHS.subList(0, closed));
            assertThat(books.entries().subList(0, before.size())).isEqualTo(before);
            assertThat(Chains.findings(added)).isEmpty();
            assertThat(books.book("2026-10-26", wanted))
                    .as("booking the same again")
                    .isEmpty();
        }
        books.book("2026-10-27");

        assertThat(Posting.live(books.entries())).isEmpty();
        assertThat(sumByPosting(books).values())
                .allSatisfy(sum -> assertThat(sum).isEqualByComparingTo("0"));
    }

    /** Some postings, each with a day, a person, a quantity and a price, or none. */
    private static Charge[] wanted(Random random) {
        List<Charge> wanted = new ArrayList<>();
        for (String posting : POSTINGS) {
            if (random.nextInt(4) == 0) {
                continue;
            }
            int number = POSTINGS.indexOf(posting);
            LocalDate day = LocalDate.parse(MONTHS.get(number % MONTHS.size()) + "-15");
            String person = random.nextInt(5) == 0 ? "P002" : "P001";
            String price = random.nextInt(6) == 0 ? null : PRICES.get(random.nextInt(PRICES.size()));
            long tokens = 1 + random.nextInt(3);
            wanted.add(charge(posting, day.toString(), person, "team " + person, "CC-" + person, tokens, price));
        }
        return wanted.toArray(Charge[]::new);
    }

    private static void assertLiveEntriesAre(Charge[] wanted, Books books) {
        Map<String, String> live = new HashMap<>();
        Posting.live(books.entries())
                .forEach((posting, entry) -> live.put(posting, entry.charge().fingerprint()));
        Map<String, String> expected = new HashMap<>();
        for (Charge charge : wanted) {
            expected.put(charge.postingId(), charge.fingerprint());
        }
        assertThat(live).isEqualTo(expected);
    }

    /** In all, and on each account: a plain sum is the truth. */
    private static void assertSumIsThatOf(Charge[] wanted, Books books) {
        Map<String, BigDecimal> expected = new HashMap<>();
        for (Charge charge : wanted) {
            add(expected, charge);
        }
        Map<String, BigDecimal> booked = new HashMap<>();
        books.entries().forEach(entry -> add(booked, entry.charge()));
        booked.forEach((account, sum) ->
                assertThat(sum).as(account).isEqualByComparingTo(expected.getOrDefault(account, BigDecimal.ZERO)));
        assertThat(booked.keySet()).containsAll(expected.keySet());
    }

    private static void add(Map<String, BigDecimal> sums, Charge charge) {
        BigDecimal amount = Objects.requireNonNullElse(charge.amount(), BigDecimal.ZERO);
        sums.merge(charge.debitAccount(), amount, BigDecimal::add);
        sums.merge(charge.creditAccount(), amount.negate(), BigDecimal::add);
        sums.merge("tokens of " + charge.personId(), charge.quantity(), BigDecimal::add);
    }

    private static void assertEachIsReversedOnceByItsMirror(Books books) {
        Map<String, Entry> byId = new HashMap<>();
        for (Entry entry : books.entries()) {
            assertThat(byId.put(entry.entryId(), entry)).as("one entry an id").isNull();
        }
        Set<String> reversed = new HashSet<>();
        for (Entry entry : books.entries()) {
            if (entry.reversesEntryId() != null) {
                assertThat(reversed.add(entry.reversesEntryId()))
                        .as("reversed once")
                        .isTrue();
                Charge original = byId.get(entry.reversesEntryId()).charge();
                assertThat(entry.charge().negated(original.reason()).fingerprint())
                        .isEqualTo(original.fingerprint());
                assertThat(byId.get(entry.reversesEntryId()).reversesEntryId())
                        .as("a reversal is not reversed")
                        .isNull();
            }
        }
    }

    private static void assertNothingGoesToAClosedMonth(List<Entry> added, List<String> closed) {
        for (Entry entry : added) {
            assertThat(closed).doesNotContain(entry.period().toString());
            boolean isLate =
                    closed.contains(entry.charge().serviceDate().toString().substring(0, 7));
            assertThat(entry.chargeClass()).isEqualTo(isLate ? "Correction" : null);
        }
    }

    private static Map<String, BigDecimal> sumByPosting(Books books) {
        return books.entries().stream()
                .map(Entry::charge)
                .collect(Collectors.toMap(
                        Charge::postingId,
                        charge -> Objects.requireNonNullElse(charge.amount(), BigDecimal.ZERO)
                                .add(charge.quantity()),
                        BigDecimal::add));
    }
}
