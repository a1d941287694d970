package io.tokenyield.publish.focus;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokenyield.publish.finance.LedgerSums;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which rows come of what providers are owed: class, SKU; quantity x list price, agreed price; list cost, billed cost. */
class FocusRowsTest {
    private static final String SONNET = "2026-09-01|%s|%s|anthropic|claude_code|claude-sonnet-5|cedar|0100|";
    private static final String TO = "|USD|expense:0100|payable:anthropic";

    @Test
    void tokens_are_priced_by_the_million() {
        assertThat(rows(usage("input|1234567|tokens|0.000003|rate")))
                .containsExactly("Usage anthropic/claude-sonnet-5/input 1.234567 x 3, 3; 3.703701, 3.703701");
    }

    @Test
    void a_discount_becomes_part_of_the_rows_that_it_lowers() {
        assertThat(rows(
                        usage("input|1000000|tokens|0.000003|rate"),
                        usage("output|200000|tokens|0.000015|rate"),
                        adjustment("discount|1000000|tokens|-0.0000003|discount"),
                        adjustment("discount|200000|tokens|-0.0000015|discount")))
                .containsExactly(
                        "Usage anthropic/claude-sonnet-5/input 1 x 3, 2.7; 3, 2.7",
                        "Usage anthropic/claude-sonnet-5/output 0.2 x 15, 13.5; 3, 2.7");
    }

    @Test
    void a_discount_that_is_no_exact_share_of_the_list_price_stays_a_row_of_its_own() {
        assertThat(rows(
                        usage("input|1000000|tokens|0.000003|rate"),
                        adjustment("discount|1000000|tokens|-0.00000100000001|discount")))
                .containsExactly(
                        "Usage anthropic/claude-sonnet-5/input 1 x 3, 3; 3, 3", "Adjustment discount -1.00000001");
    }

    @Test
    void a_discount_alone_as_when_only_the_discount_was_corrected_is_an_adjustment() {
        assertThat(rows(line("Adjustment", "Correction", "discount|1000000|tokens|-0.0000003|discount")))
                .containsExactly("Adjustment Correction discount -0.3");
    }

    @Test
    void a_correction_keeps_its_class_beside_the_use_of_the_same_day() {
        assertThat(rows(
                        usage("input|1000000|tokens|0.000003|rate"),
                        line("Usage", "Correction", "input|-1000000|tokens|0.000002|rate")))
                .containsExactly(
                        "Usage anthropic/claude-sonnet-5/input 1 x 3, 3; 3, 3",
                        "Usage Correction anthropic/claude-sonnet-5/input -1 x 2, 2; -2, -2");
    }

    @Test
    void what_was_taken_back_within_the_month_is_not_told() {
        assertThat(rows(
                        usage("input|100|tokens|0.000003|rate"),
                        usage("input|-100|tokens|0.000003|rate"),
                        usage("input|100|tokens|0.000001|new-rate")))
                .containsExactly("Usage anthropic/claude-sonnet-5/input 0.0001 x 1, 1; 0.0001, 0.0001");
    }

    @Test
    void credits_of_a_plan_are_used_and_cost_nothing() {
        assertThat(rows(usage("credit.included|7.5|credits|0|plan:kiro/pro/2026-01-01")))
                .containsExactly("Usage anthropic/claude-sonnet-5/credit 7.5 x 0, 0; 0, 0");
    }

    @Test
    void seats_of_several_people_at_the_same_price_are_one_row() {
        String seat =
                "2026-09-03|Purchase|-|cursor|cursor|~|fir|100|seat|1|seat-days|1.3333333333|seat:cursor/business/%s"
                        + "/2026-01-01|EUR|expense:100|payable:cursor";

        assertThat(rows(seat.formatted("P001"), seat.formatted("P002")))
                .containsExactly("Purchase cursor/cursor/business/seat 2 x 1.3333333333, 1.3333333333;"
                        + " 2.6666666666, 2.6666666666");
    }

    @Test
    void internal_margins_allocations_and_use_without_a_price_are_not_in_the_file() {
        assertThat(rows(
                        usage("input|100|tokens|-|-"),
                        "2026-09-01|Adjustment|-|anthropic|~|~|~|0100|margin|100|tokens|0.1|m|USD|expense:0100|margin:x",
                        "2026-09-01|Adjustment|-|anthropic|~|~|~|0100|allocation.usage|1|allocation|5|a|USD|expense:0100"
                                + "|suspense:unidentified"))
                .isEmpty();
    }

    private static String usage(String rest) {
        return line("Usage", "-", rest);
    }

    private static String adjustment(String rest) {
        return line("Adjustment", "-", rest);
    }

    private static String line(String category, String chargeClass, String rest) {
        return SONNET.formatted(category, chargeClass) + rest + TO;
    }

    private static List<String> rows(String... lines) {
        List<String> written = new ArrayList<>();
        FocusRows rows = new FocusRows(row -> written.add(words(row)));
        LedgerSums.billed(Stream.of(lines).map(BilledMonth::line).toList()).forEach(rows::add);
        rows.finish();
        return written;
    }

    private static String words(FocusRow row) {
        String chargeClass = row.charge().chargeClass();
        String what = row.charge().chargeCategory() + (chargeClass == null ? "" : " " + chargeClass) + " ";
        if (!row.isPriced()) {
            return what + row.charge().priceClass() + " " + plain(row.cost());
        }
        return what + row.skuId() + " " + plain(row.pricingQuantity()) + " x " + plain(row.listUnitPrice()) + ", "
                + plain(row.contractedUnitPrice()) + "; " + plain(row.listCost()) + ", " + plain(row.cost());
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
