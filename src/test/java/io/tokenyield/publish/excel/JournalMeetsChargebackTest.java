package io.tokenyield.publish.excel;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokenyield.publish.CsvRows;
import io.tokenyield.publish.MonthCents;
import io.tokenyield.publish.finance.ChargebackRow;
import io.tokenyield.publish.finance.ClosedSeptember;
import io.tokenyield.publish.finance.CurrencyTotal;
import io.tokenyield.publish.finance.FinanceReport;
import io.tokenyield.publish.finance.LedgerLine;
import io.tokenyield.publish.finance.LiteralReport;
import io.tokenyield.publish.finance.PersonRow;
import io.tokenyield.publish.finance.September;
import io.tokenyield.publish.journal.JournalFile;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("What journal.csv posts on an account")
class JournalMeetsChargebackTest {
    @TempDir
    private Path folder;

    @Test
    @DisplayName("is what sheet Chargeback shows, and what is owed is the invoice: two cost centres, two providers")
    void literal() throws IOException {
        LiteralReport report = twoByTwo();

        assertThat(posted(report).toString())
                .isEqualTo("{expense:CC-1 USD=2.01, expense:CC-2 USD=2.01,"
                        + " payable:anthropic USD=-2.01, payable:openai USD=-2.01}");
        assertThat(shown(report).toString())
                .isEqualTo("{expense:CC-1 USD=2.01, expense:CC-2 USD=2.01,"
                        + " variance:anthropic USD=0.00, variance:openai USD=0.00}");
    }

    @Test
    @DisplayName("is what sheet Chargeback shows of a month with all that a month can have")
    void closed() throws IOException {
        for (LiteralReport report :
                List.of(ClosedSeptember.report(), September.inDollars(), September.inDollarsAndEuros())) {
            Map<String, BigDecimal> posted = posted(report);

            shown(report)
                    .forEach((account, cents) -> assertThat(posted.getOrDefault(account, BigDecimal.ZERO))
                            .as(account)
                            .isEqualByComparingTo(cents));
        }
    }

    @Test
    @DisplayName("of differences is what sheet Tie-out names, unless some of it is allocated")
    void differences() throws IOException {
        FinanceReport report = ClosedSeptember.report();
        Map<String, BigDecimal> posted = posted(report);
        Map<String, BigDecimal> named = new TreeMap<>();
        ShownTieOut.of(report, MonthCents.of(report)).bills().stream()
                .filter(bill -> bill.currency().equals("USD"))
                .forEach(bill -> named.put(bill.provider(), bill.named()));

        assertThat(named.toString()).isEqualTo("{anthropic=-0.01, github-copilot=0.01, mistral=0.75, openai=0.48}");
        named.forEach((provider, cents) -> assertThat(posted.get("variance:" + provider + " USD"))
                .as(provider)
                .isEqualByComparingTo(cents));
    }

    /** Net of all its lines, by account and currency. */
    private Map<String, BigDecimal> posted(FinanceReport report) throws IOException {
        Map<String, BigDecimal> nets = new TreeMap<>();
        for (Map<String, String> line : CsvRows.of(
                new JournalFile().write(report, folder.resolve("journal.csv")).path())) {
            BigDecimal net = line.get("debit_amount") == null
                    ? new BigDecimal(line.get("credit_amount")).negate()
                    : new BigDecimal(line.get("debit_amount"));
            nets.merge(line.get("account") + " " + line.get("currency"), net, BigDecimal::add);
        }
        return nets;
    }

    private static Map<String, BigDecimal> shown(FinanceReport report) {
        Map<String, BigDecimal> totals = new TreeMap<>();
        ShownChargeback.of(report, ShownMoney.of(report)).lines().stream()
                .filter(line -> line.total() != null)
                .forEach(line ->
                        totals.put(line.row().account() + " " + line.row().currency(), line.total()));
        return totals;
    }

    /** Each cost centre uses 1.004 USD of each provider; each provider bills 2.01 USD. */
    private static LiteralReport twoByTwo() {
        return LiteralReport.of(September.header("CLOSED"))
                .with(PersonRow.class, List.of(person("P001", "CC-1"), person("P002", "CC-2")))
                .with(CurrencyTotal.class, List.of(new CurrencyTotal("USD", 6, 0, new BigDecimal("4.02"))))
                .with(
                        LedgerLine.class,
                        List.of(
                                line("expense:CC-1", "anthropic", "1.004"),
                                line("expense:CC-1", "openai", "1.004"),
                                line("expense:CC-2", "anthropic", "1.004"),
                                line("expense:CC-2", "openai", "1.004"),
                                line("variance:anthropic", "anthropic", "0.002"),
                                line("variance:openai", "openai", "0.002")))
                .with(
                        ChargebackRow.class,
                        List.of(
                                account("expense:CC-1", "CC-1", "2.008", null),
                                account("expense:CC-2", "CC-2", "2.008", null),
                                account("variance:anthropic", "", null, "0.002"),
                                account("variance:openai", "", null, "0.002")));
    }

    private static PersonRow person(String id, String costCentre) {
        BigDecimal use = new BigDecimal("2.008");
        return new PersonRow(
                id,
                id,
                "team",
                costCentre,
                "tool",
                "USD",
                1,
                0,
                0,
                0,
                0,
                0,
                BigDecimal.ZERO,
                use,
                null,
                null,
                null,
                null);
    }

    private static ChargebackRow account(String account, String costCentre, String usage, String difference) {
        return new ChargebackRow(
                account,
                costCentre,
                "",
                "",
                "",
                "USD",
                usage == null ? null : new BigDecimal(usage),
                null,
                null,
                null,
                null,
                difference == null ? null : new BigDecimal(difference));
    }

    private static LedgerLine line(String debit, String provider, String amount) {
        LedgerLine like = September.inDollars().lines().get(1);
        return new LedgerLine(
                like.entryId(),
                like.postedOn(),
                like.serviceDate(),
                like.period(),
                like.chargeCategory(),
                null,
                like.personId(),
                like.team(),
                "",
                provider,
                like.tool(),
                like.model(),
                like.priceClass(),
                like.quantity(),
                like.unit(),
                like.unitPrice(),
                like.rateId(),
                new BigDecimal(amount),
                "USD",
                debit,
                "payable:" + provider,
                null,
                like.runId(),
                "");
    }
}
