package io.tokenyield.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokenyield.reference.FxRates;
import io.tokenyield.reference.PriceAdjustment;
import io.tokenyield.reference.PriceAdjustment.Kind;
import io.tokenyield.reference.PriceAdjustment.Scope;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is agreed beside list prices stands on lines of its own. */
class AdjustmentChargesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 10, 25);

    @Test
    void a_discount_of_ten_per_cent_lowers_what_the_provider_is_owed() {
        Charge usage = tokens("1000000", "0.000003");

        List<Charge> extra = of(List.of(usage), adjustment(Kind.DISCOUNT, Scope.USAGE, "0.1", "contract 7"));

        assertThat(inShort(extra))
                .containsExactly("discount 1000000 tokens x -0.0000003 = -0.3 USD expense:CC-1 from payable:anthropic"
                        + " discount:anthropic/usage/2026-01-01 (contract 7)");
        assertThat(extra.get(0).chargeCategory()).isEqualTo("Adjustment");
        assertThat(extra.get(0).model()).isEqualTo("claude-sonnet-4-5");
        assertThat(extra.get(0).postingId()).hasSize(32).isNotEqualTo(usage.postingId());
    }

    @Test
    void a_margin_raises_what_the_cost_centre_pays_and_is_owed_to_the_margin_account() {
        assertThat(inShort(of(List.of(seat("4.0322580645")), adjustment(Kind.MARGIN, Scope.SEATS, "0.05", "board"))))
                .containsExactly("margin 1 seat-days x 0.201612903225 = 0.201612903225 USD expense:CC-1"
                        + " from margin:anthropic margin:anthropic/seats/2026-01-01 (board)");
    }

    @Test
    void usage_and_seats_have_their_own_adjustments_and_all_means_both() {
        List<Charge> list = List.of(tokens("1000000", "0.000003"), seat("4"));

        assertThat(of(list, adjustment(Kind.DISCOUNT, Scope.USAGE, "0.1", "")))
                .extracting(Charge::unit)
                .containsExactly("tokens");
        assertThat(of(list, adjustment(Kind.DISCOUNT, Scope.SEATS, "0.1", "")))
                .extracting(Charge::unit)
                .containsExactly("seat-days");
        assertThat(of(list, adjustment(Kind.DISCOUNT, Scope.ALL, "0.1", "")))
                .extracting(Charge::unit)
                .containsExactly("tokens", "seat-days");
    }

    @Test
    void several_adjustments_are_each_taken_of_the_list_price_and_are_postings_of_their_own() {
        List<Charge> extra = of(
                List.of(tokens("1000000", "0.000003")),
                adjustment(Kind.MARGIN, Scope.ALL, "0.2", ""),
                adjustment(Kind.DISCOUNT, Scope.ALL, "0.05", ""),
                adjustment(Kind.DISCOUNT, Scope.USAGE, "0.1", ""));

        assertThat(extra).extracting(charge -> Charge.plain(charge.amount())).containsExactly("-0.3", "-0.15", "0.6");
        assertThat(extra).extracting(Charge::postingId).doesNotHaveDuplicates();
    }

    @Test
    void an_adjustment_holds_from_its_first_day_to_the_one_before_its_end_and_for_its_provider_alone() {
        List<Charge> list = List.of(tokens("1000000", "0.000003"));

        assertThat(of(list, valid("2026-10-25", "2026-10-26"))).hasSize(1);
        assertThat(of(list, valid("2026-10-26", null))).isEmpty();
        assertThat(of(list, valid("2026-01-01", "2026-10-25"))).isEmpty();
        assertThat(of(
                        list,
                        new PriceAdjustment("openai", Kind.DISCOUNT, Scope.ALL, DAY, null, new BigDecimal("0.1"), "")))
                .isEmpty();
    }

    @Test
    void what_has_no_price_or_costs_nothing_is_not_adjusted() {
        assertThat(of(
                        List.of(tokens("1000000", null), tokens("5", "0")),
                        adjustment(Kind.DISCOUNT, Scope.ALL, "0.1", "")))
                .isEmpty();
    }

    @Test
    void an_odd_share_is_rounded_half_even_where_the_ledger_ends() {
        assertThat(of(List.of(tokens("3", "0.0000000333333333")), adjustment(Kind.DISCOUNT, Scope.ALL, "0.123456", ""))
                        .get(0)
                        .unitPrice())
                .isEqualByComparingTo("-0.0000000041152000");
        Charge credits = of(
                        List.of(charge("Usage", "2.12345678", "credits", "0.0333333333")),
                        adjustment(Kind.DISCOUNT, Scope.ALL, "0.123456", ""))
                .get(0);
        assertThat(credits.unitPrice()).isEqualByComparingTo("-0.00411520");
        assertThat(credits.amount()).isEqualByComparingTo("-0.008738449341056");
    }

    @Test
    void amounts_in_another_currency_have_a_base_amount_where_that_day_has_a_rate() {
        Charge euros = new Charge(
                "p",
                DAY,
                "Purchase",
                "P001",
                "Blue",
                "CC-1",
                "cursor",
                "cursor",
                "",
                "seat",
                BigDecimal.ONE,
                "seat-days",
                new BigDecimal("1.3333333333"),
                "seat:x",
                new BigDecimal("1.3333333333"),
                "EUR",
                null,
                "expense:CC-1",
                "payable:cursor",
                "");
        FxRates rates = new FxRates().add(DAY, "EUR", "USD", new BigDecimal("1.0823456789"));

        assertThat(new BaseAmounts("USD", rates).of(List.of(euros)).get(0).amountBase())
                .isEqualByComparingTo("1.4431275718305885");
        assertThat(new BaseAmounts("USD", new FxRates())
                        .of(List.of(euros))
                        .get(0)
                        .amountBase())
                .isNull();
        assertThat(new BaseAmounts("EUR", new FxRates())
                        .of(List.of(euros))
                        .get(0)
                        .amountBase())
                .isEqualByComparingTo("1.3333333333");
    }

    private static PriceAdjustment adjustment(Kind kind, Scope scope, String share, String note) {
        return new PriceAdjustment(
                "anthropic", kind, scope, LocalDate.of(2026, 1, 1), null, new BigDecimal(share), note);
    }

    private static PriceAdjustment valid(String from, String to) {
        return new PriceAdjustment(
                "anthropic",
                Kind.DISCOUNT,
                Scope.ALL,
                LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to),
                new BigDecimal("0.1"),
                "");
    }

    private static List<Charge> of(List<Charge> list, PriceAdjustment... adjustments) {
        return new AdjustmentCharges(List.of(adjustments)).of(list);
    }

    private static Charge tokens(String quantity, String unitPrice) {
        return charge("Usage", quantity, "tokens", unitPrice);
    }

    private static Charge seat(String share) {
        return charge("Purchase", "1", "seat-days", share);
    }

    private static Charge charge(String category, String quantity, String unit, String price) {
        BigDecimal unitPrice = price == null ? null : new BigDecimal(price);
        return new Charge(
                unit + quantity,
                DAY,
                category,
                "P001",
                "Blue",
                "CC-1",
                "anthropic",
                "claude_code",
                "claude-sonnet-4-5",
                "input",
                new BigDecimal(quantity),
                unit,
                unitPrice,
                price == null ? null : "rate",
                price == null ? null : unitPrice.multiply(new BigDecimal(quantity)),
                "USD",
                null,
                "expense:CC-1",
                "payable:anthropic",
                "");
    }

    private static List<String> inShort(List<Charge> charges) {
        return charges.stream()
                .map(charge -> "%s %s %s x %s = %s %s %s from %s %s (%s)"
                        .formatted(
                                charge.priceClass(),
                                Charge.plain(charge.quantity()),
                                charge.unit(),
                                Charge.plain(charge.unitPrice()),
                                Charge.plain(charge.amount()),
                                charge.currency(),
                                charge.debitAccount(),
                                charge.creditAccount(),
                                charge.rateId(),
                                charge.reason()))
                .toList();
    }
}
