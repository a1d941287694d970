package io.tokenyield.publish.focus;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokenyield.publish.CsvRows;
import io.tokenyield.publish.finance.LiteralReport;
import io.tokenyield.publish.finance.ReportHeader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FocusFileTest {
    @TempDir
    private Path folder;

    @Test
    void use_of_a_day_with_its_discount_cell_by_cell() throws IOException {
        assertThat(row(BilledMonth.report("OPEN"), "output.long"))
                .containsEntry("BillingAccountId", "payable:anthropic")
                .containsEntry("BillingPeriodStart", "2026-09-01T00:00:00Z")
                .containsEntry("BillingPeriodEnd", "2026-10-01T00:00:00Z")
                .containsEntry("ChargePeriodStart", "2026-09-01T00:00:00Z")
                .containsEntry("ChargePeriodEnd", "2026-09-02T00:00:00Z")
                .containsEntry("ChargeCategory", "Usage")
                .containsEntry("ChargeClass", null)
                .containsEntry("ChargeDescription", "claude-sonnet-5 output long")
                .containsEntry("ChargeFrequency", "Usage-Based")
                .containsEntry("ConsumedQuantity", "45678.0")
                .containsEntry("ConsumedUnit", "Tokens")
                .containsEntry("PricingQuantity", "0.045678")
                .containsEntry("PricingUnit", "1000000 Tokens")
                .containsEntry("ListUnitPrice", "22.5")
                .containsEntry("ContractedUnitPrice", "19.125")
                .containsEntry("ListCost", "1.027755")
                .containsEntry("ContractedCost", "0.87359175")
                .containsEntry("EffectiveCost", "0.87359175")
                .containsEntry("BilledCost", "0.87359175")
                .containsEntry("SkuId", "anthropic/claude-sonnet-5/output")
                .containsEntry("SkuPriceId", "anthropic/claude-sonnet-5/output@anthropic:sonnet/output.long")
                .containsEntry("SkuPriceDetails", "{\"x_PriceClass\":\"output.long\"}")
                .containsEntry("SubAccountId", "0100")
                .containsEntry("SubAccountName", "'=Research, \"new\"")
                .containsEntry("Tags", "{\"cost_centre\":\"0100\",\"team\":\"cedar\"}")
                .containsEntry("x_BillingPeriodStatus", "Open")
                .containsEntry("x_LedgerEntries", "1");
    }

    @Test
    void credits_are_a_virtual_currency() throws IOException {
        assertThat(row(BilledMonth.report("OPEN"), "credit"))
                .containsEntry("PricingCurrency", "Credit")
                .containsEntry("PricingCurrencyListUnitPrice", "1.0")
                .containsEntry("PricingCurrencyEffectiveCost", "12.5")
                .containsEntry("BillingCurrency", "USD")
                .containsEntry("ListUnitPrice", "0.04")
                .containsEntry("BilledCost", "0.5");
    }

    @Test
    void a_correction_of_august_is_billed_in_september() throws IOException {
        List<Map<String, String>> corrections = rows(BilledMonth.report("CLOSED")).stream()
                .filter(row -> "Correction".equals(row.get("ChargeClass")))
                .toList();

        assertThat(corrections)
                .hasSize(2)
                .allSatisfy(row -> assertThat(row)
                        .containsEntry("ChargePeriodStart", "2026-08-30T00:00:00Z")
                        .containsEntry("BillingPeriodStart", "2026-09-01T00:00:00Z")
                        .containsEntry("InvoiceId", "openai/2026-09/USD"));
        assertThat(corrections).extracting(row -> row.get("BilledCost")).containsExactly("0.004", "-0.005");
    }

    @Test
    void what_an_invoice_says_beside_use_is_charged_for_the_whole_period() throws IOException {
        assertThat(row(BilledMonth.report("CLOSED"), "variance.credit-note"))
                .containsEntry("ChargeCategory", "Credit")
                .containsEntry("ChargeDescription", "Difference to the invoice: credit note")
                .containsEntry("ChargeFrequency", "One-Time")
                .containsEntry("ChargePeriodStart", "2026-09-01T00:00:00Z")
                .containsEntry("ChargePeriodEnd", "2026-10-01T00:00:00Z")
                .containsEntry("BilledCost", "-250.0")
                .containsEntry("PricingQuantity", null)
                .containsEntry("SkuId", null)
                .containsEntry("ServiceName", "openai");
    }

    @Test
    void days_of_the_books_are_told_in_utc() throws IOException {
        ReportHeader utc = BilledMonth.report("OPEN").header();
        ReportHeader berlin =
                new ReportHeader(utc.period(), "OPEN", null, null, utc.asOf(), "Europe/Berlin", utc.baseCurrency());

        assertThat(row(BilledMonth.report("OPEN").with(berlin), "credit"))
                .containsEntry("BillingPeriodStart", "2026-08-31T22:00:00Z")
                .containsEntry("ChargePeriodStart", "2026-09-01T22:00:00Z")
                .containsEntry("ChargePeriodEnd", "2026-09-02T22:00:00Z")
                .containsEntry("x_ServiceDate", "2026-09-02");
    }

    @Test
    void the_same_month_gives_the_same_bytes() throws IOException {
        FocusFile file = FocusFile.ofMonth();

        assertThat(file.write(BilledMonth.report("OPEN"), folder.resolve("a")).sha256())
                .isEqualTo(file.write(BilledMonth.report("OPEN"), folder.resolve("b"))
                        .sha256());
    }

    private Map<String, String> row(LiteralReport report, String priceClass) throws IOException {
        return rows(report).stream()
                .filter(row -> priceClass.equals(row.get("x_PriceClass")))
                .findFirst()
                .orElseThrow();
    }

    private List<Map<String, String>> rows(LiteralReport report) throws IOException {
        return CsvRows.of(FocusFile.ofMonth()
                .write(report, folder.resolve("focus-1.2.csv"))
                .path());
    }
}
