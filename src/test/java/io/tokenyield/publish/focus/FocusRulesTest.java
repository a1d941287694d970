package io.tokenyield.publish.focus;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokenyield.publish.CsvRows;
import io.tokenyield.publish.finance.LedgerLine;
import io.tokenyield.publish.finance.LiteralReport;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Our file, of a month with one of everything, against {@link FocusRule}, and against the ledger it is made of. */
class FocusRulesTest {
    private static final LiteralReport OPEN = BilledMonth.report("OPEN");
    private static final LiteralReport CLOSED = BilledMonth.report("CLOSED");

    @TempDir
    private static Path folder;

    private static Path open;
    private static Path closed;

    @BeforeAll
    static void write() throws IOException {
        open = FocusFile.ofMonth().write(OPEN, folder.resolve("open.csv")).path();
        closed = FocusFile.ofMonth().write(CLOSED, folder.resolve("closed.csv")).path();
    }

    static Stream<FocusRule> rules() {
        return FocusRule.all().stream();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void every_row_keeps(FocusRule rule) throws IOException {
        assertThat(CsvRows.of(open)).isNotEmpty().allMatch(rule.holds());
        assertThat(CsvRows.of(closed)).isNotEmpty().allMatch(rule.holds());
    }

    @Test
    void the_columns_that_are_always_there_and_those_that_apply_to_us_are_there() throws IOException {
        assertThat(FocusRule.ALWAYS_PRESENT).hasSize(21);
        assertThat(CsvRows.header(open)).containsAll(FocusRule.ALWAYS_PRESENT).containsAll(FocusRule.PRESENT_HERE);
    }

    @Test
    void other_columns_are_marked_as_ours() throws IOException {
        List<String> others = CsvRows.header(open).stream()
                .filter(name -> !FocusRule.ALWAYS_PRESENT.contains(name))
                .filter(name -> !FocusRule.PRESENT_HERE.contains(name))
                .filter(name -> !name.equals("CommitmentDiscountStatus"))
                .toList();

        assertThat(others).isNotEmpty().allMatch(name -> name.startsWith("x_"));
    }

    @Test
    void what_is_billed_by_provider_and_currency_is_what_the_ledger_owes_to_the_last_digit() throws IOException {
        Map<String, BigDecimal> billed = new TreeMap<>();
        CsvRows.of(closed)
                .forEach(row -> billed.merge(
                        row.get("ProviderName") + " " + row.get("BillingCurrency"),
                        new BigDecimal(row.get("BilledCost")),
                        BigDecimal::add));
        Map<String, BigDecimal> owed = new TreeMap<>();
        CLOSED.lines().stream()
                .filter(line -> line.creditAccount().startsWith("payable:") && line.amount() != null)
                .forEach(line -> owed.merge(line.provider() + " " + line.currency(), line.amount(), BigDecimal::add));

        assertThat(billed)
                .usingRecursiveComparison()
                .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                .isEqualTo(owed);
        assertThat(billed.get("anthropic USD")).isEqualByComparingTo("4.0217586");
        assertThat(billed.get("openai USD")).isEqualByComparingTo("-212.511");
        assertThat(billed.get("cursor EUR")).isEqualByComparingTo("2.6666666666");
    }

    @Test
    void no_row_names_a_person() throws IOException {
        assertThat(OPEN.lines()).extracting(LedgerLine::rateId).contains("seat:cursor/business/P001/2026-01-01");
        assertThat(open).content().doesNotContain("P001").doesNotContain("P002");
    }

    /** A rule that cannot fail proves nothing: each of these makes one row of ours wrong. */
    @ParameterizedTest
    @CsvSource({
        "ListCost-C-009-C, ListCost, 3.71",
        "ContractedCost-C-009-C, ContractedUnitPrice, 2.56",
        "ChargeClass-C-005-C, ChargeClass, correction",
        "ChargePeriodStart DateTimeFormat, ChargePeriodStart, 2026-09-01",
        "BilledCost NumericFormat, BilledCost, '1,000.00'",
        "SkuPriceId-C-008-M, SkuPriceId, other",
        "ConsumedUnit-C-004-C, ConsumedUnit,",
        "ProviderName not null, ProviderName,",
        "Tags KeyValueFormat, Tags, team=cedar",
        "PricingUnit UnitFormat, PricingUnit, 1M/Tokens",
    })
    void a_wrong_cell_breaks_its_rule(String id, String column, String wrong) throws IOException {
        Map<String, String> row = new LinkedHashMap<>(CsvRows.of(open).stream()
                .filter(any -> "input".equals(any.get("x_PriceClass")) && "cedar".equals(any.get("x_Team")))
                .findFirst()
                .orElseThrow());
        row.put(column, wrong);

        assertThat(FocusRule.all())
                .filteredOn(rule -> rule.id().equals(id))
                .singleElement()
                .matches(rule -> !rule.holds().test(row));
    }
}
