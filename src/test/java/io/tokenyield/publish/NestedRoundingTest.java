package io.tokenyield.publish;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.reducing;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Rounding under several levels of totals")
class NestedRoundingTest {
    private static final NestedRounding<Row> CENTS =
            new NestedRounding<>(2, Row::amount).by(Row::currency).by(Row::costCentre);

    private record Row(String currency, String costCentre, BigDecimal amount) {}

    @Test
    @DisplayName("lets cost centres add up to the currency and people to their cost centre")
    void levelsAddUp() {
        List<Row> rows = List.of(row("USD", "A", "0.003"), row("USD", "B", "0.004"), row("USD", "A", "0.003"));

        assertThat(CENTS.round(rows))
                .containsExactly(new BigDecimal("0.01"), new BigDecimal("0.00"), new BigDecimal("0.00"));
    }

    @Test
    @DisplayName("leaves a row without an amount without one, and a currency to itself")
    void rowsWithoutAmount() {
        List<Row> rows = List.of(row("USD", "A", "0.005"), row("USD", "A", null), row("EUR", "A", "0.005"));

        assertThat(CENTS.round(rows)).containsExactly(new BigDecimal("0.01"), null, new BigDecimal("0.01"));
    }

    static LongStream seeds() {
        return new Random(20260902).longs(200);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    @DisplayName("moves no level by a cent, and every level adds up to the one above it")
    void holdsForAnyRows(long seed) {
        Random random = new Random(seed);
        List<Row> rows = LargestRemainderTest.lines(random).stream()
                .map(amount -> new Row(random.nextBoolean() ? "USD" : "EUR", "CC-" + random.nextInt(9), amount))
                .toList();

        List<BigDecimal> rounded = CENTS.round(rows);

        List<Row> shown = new ArrayList<>();
        IntStream.range(0, rows.size())
                .forEach(i ->
                        shown.add(new Row(rows.get(i).currency(), rows.get(i).costCentre(), rounded.get(i))));
        sums(rows, Row::currency)
                .forEach((currency, exact) -> assertThat(
                                sums(shown, Row::currency).get(currency))
                        .isEqualByComparingTo(exact.setScale(2, RoundingMode.HALF_UP)));
        Function<Row, String> centre = row -> row.currency() + row.costCentre();
        sums(rows, centre)
                .forEach((key, exact) -> assertThat(
                                sums(shown, centre).get(key).subtract(exact).abs())
                        .isLessThan(new BigDecimal("0.01")));
        IntStream.range(0, rows.size())
                .forEach(i -> assertThat(
                                rounded.get(i).subtract(rows.get(i).amount()).abs())
                        .isLessThan(new BigDecimal("0.01")));
    }

    private static Map<String, BigDecimal> sums(List<Row> rows, Function<Row, String> key) {
        return rows.stream().collect(groupingBy(key, reducing(BigDecimal.ZERO, Row::amount, BigDecimal::add)));
    }

    private static Row row(String currency, String costCentre, String amount) {
        return new Row(currency, costCentre, amount == null ? null : new BigDecimal(amount));
    }
}
