package io.tokenyield.publish.excel;

import io.tokenyield.publish.finance.FinanceReport;
import io.tokenyield.publish.finance.FxRate;
import io.tokenyield.publish.finance.InvoiceLine;
import io.tokenyield.publish.finance.ReportHeader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Which invoices lines stand on, when these were issued and what their currency was worth on the last day of the month.
 * What the company's tables do not tell stays empty.
 */
record InvoiceFacts(ReportHeader header, List<InvoiceLine> lines, Map<String, BigDecimal> rates) {
    static final String INVOICE = "Invoice";

    static InvoiceFacts of(FinanceReport report) {
        return new InvoiceFacts(
                report.header(),
                report.invoiceLines(),
                report.fxRates().stream().collect(Collectors.toMap(FxRate::currency, FxRate::rate)));
    }

    /** The invoice, its day and the exchange rate, of rows for which some lines were billed. */
    <T> List<Column<T>> columns(Function<T, String> currency, Function<T, Predicate<InvoiceLine>> billed) {
        return List.of(
                Column.<T>text(INVOICE, 0, row -> joined(billed.apply(row), InvoiceLine::invoiceId))
                        .meaning("As the provider names it; empty: the table of invoices does not tell."),
                Column.left("Issued on", 0, (cells, column, row) -> issuedOn(cells, column, billed.apply(row))),
                Column.<T>number("FX rate " + day(), 0, Look.PRICE, row -> rate(currency.apply(row)))
                        .meaning(header.baseCurrency()
                                + " for one unit of the invoice's currency on the last day of the month; empty: the"
                                + " table of exchange rates has none for that day."));
    }

    private LocalDate day() {
        return header.period().atEndOfMonth();
    }

    /** Null where nobody tells. */
    private BigDecimal rate(String currency) {
        return currency.equals(header.baseCurrency()) ? BigDecimal.ONE : rates.get(currency);
    }

    private void issuedOn(Cells cells, int column, Predicate<InvoiceLine> billed) {
        List<LocalDate> days = lines.stream()
                .filter(billed)
                .map(InvoiceLine::issuedOn)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        if (days.size() > 1) {
            cells.text(column, joined(billed, InvoiceLine::issuedOn), Look.TEXT);
        } else {
            cells.date(column, days.isEmpty() ? null : days.get(0));
        }
    }

    /** Each once, sorted. */
    private String joined(Predicate<InvoiceLine> billed, Function<InvoiceLine, Object> fact) {
        return lines.stream()
                .filter(billed)
                .map(fact)
                .filter(Objects::nonNull)
                .map(Object::toString)
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
