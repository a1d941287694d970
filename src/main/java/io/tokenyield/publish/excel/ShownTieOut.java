package io.tokenyield.publish.excel;

import io.tokenyield.publish.LargestRemainder;
import io.tokenyield.publish.MonthCents;
import io.tokenyield.publish.NestedRounding;
import io.tokenyield.publish.finance.FinanceReport;
import io.tokenyield.publish.finance.InvoiceLine;
import io.tokenyield.publish.finance.TieOutRow;
import io.tokenyield.publish.finance.VarianceRow;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Invoices against the ledger in whole cents. Invoices are in cents already; the rest of a cent that the ledger is off
 * goes with what is booked, so that invoiced = booked + named differences also as shown. What is posted of a provider's
 * differences has the cents of the journal.
 */
record ShownTieOut(List<Line> lines, List<Named> named, List<Invoice> invoices) {

    /** A provider, currency and kind of line. */
    record Line(TieOutRow row, BigDecimal invoiced, BigDecimal booked, BigDecimal difference, BigDecimal named) {}

    record Named(VarianceRow row, BigDecimal amount) {}

    record Invoice(InvoiceLine row, BigDecimal amount) {}

    /** All lines of a provider in one currency. */
    record Bill(
            String provider,
            String currency,
            long invoiceLines,
            BigDecimal invoiced,
            BigDecimal booked,
            BigDecimal named) {
        BigDecimal difference() {
            return invoiced.subtract(booked);
        }

        BigDecimal leftOver() {
            return difference().subtract(named);
        }
    }

    static ShownTieOut of(FinanceReport report, MonthCents month) {
        List<TieOutRow> rows = report.tieOut();
        List<VarianceRow> variances = report.variances();
        List<BigDecimal> invoiced = new NestedRounding<>(ShownMoney.CENTS, TieOutRow::invoiced)
                .by(TieOutRow::currency)
                .by(TieOutRow::provider)
                .round(rows);
        List<BigDecimal> differences = new NestedRounding<>(ShownMoney.CENTS, TieOutRow::difference)
                .by(row -> List.of(row.currency(), row.provider()))
                .totals((row, exact) -> month.of(row.currency(), "variance:" + row.provider(), exact))
                .round(rows);
        List<Line> lines = new ArrayList<>();
        List<Named> named = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            TieOutRow row = rows.get(i);
            List<VarianceRow> own = variances.stream().filter(row::hasVariance).toList();
            List<BigDecimal> amounts = parts(own, row.difference(), differences.get(i));
            for (int j = 0; j < own.size(); j++) {
                named.add(new Named(own.get(j), amounts.get(j)));
            }
            lines.add(new Line(
                    row,
                    invoiced.get(i),
                    invoiced.get(i).subtract(differences.get(i)),
                    differences.get(i),
                    ShownMoney.sumOf(amounts.stream())));
        }
        return new ShownTieOut(List.copyOf(lines), List.copyOf(named), invoices(report.invoiceLines()));
    }

    private static List<BigDecimal> parts(List<VarianceRow> own, BigDecimal exact, BigDecimal shown) {
        List<BigDecimal> amounts = own.stream().map(VarianceRow::amount).toList();
        boolean whole = ShownMoney.sumOf(amounts.stream()).compareTo(exact) == 0;
        return whole && !amounts.isEmpty()
                ? LargestRemainder.apportion(amounts, shown)
                : LargestRemainder.round(amounts, ShownMoney.CENTS);
    }

    private static List<Invoice> invoices(List<InvoiceLine> rows) {
        List<BigDecimal> cents = new NestedRounding<>(ShownMoney.CENTS, InvoiceLine::amount)
                .by(InvoiceLine::currency)
                .by(InvoiceLine::provider)
                .round(rows);
        List<Invoice> invoices = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            invoices.add(new Invoice(rows.get(i), cents.get(i)));
        }
        return List.copyOf(invoices);
    }

    /** By provider and currency, as the lines are; none before the first tie-out. */
    List<Bill> bills() {
        return lines.stream()
                .map(line -> List.of(line.row().provider(), line.row().currency()))
                .distinct()
                .map(key -> bill(key.get(0), key.get(1)))
                .toList();
    }

    private Bill bill(String provider, String currency) {
        List<Line> own = lines.stream()
                .filter(line -> line.row().provider().equals(provider)
                        && line.row().currency().equals(currency))
                .toList();
        List<Invoice> billed = invoices.stream()
                .filter(invoice -> invoice.row().provider().equals(provider)
                        && invoice.row().currency().equals(currency))
                .toList();
        return new Bill(
                provider,
                currency,
                billed.size(),
                ShownMoney.sumOf(billed.stream().map(Invoice::amount)),
                ShownMoney.sumOf(own.stream().map(Line::booked)),
                ShownMoney.sumOf(own.stream().map(Line::named)));
    }

    List<String> currencies() {
        return List.copyOf(
                new TreeSet<>(lines.stream().map(line -> line.row().currency()).toList()));
    }

    /** What a currency adds up to. */
    BigDecimal sum(String currency, Function<Bill, BigDecimal> figure) {
        return ShownMoney.sumOf(bills().stream()
                .filter(bill -> bill.currency().equals(currency))
                .map(figure));
    }

    long needAnswer(String currency) {
        return named.stream()
                .map(Named::row)
                .filter(row -> row.currency().equals(currency) && row.needsAnswer())
                .count();
    }

    /** Exact, as the tie-out has it. */
    BigDecimal exact(String currency, Function<TieOutRow, BigDecimal> figure) {
        Stream<TieOutRow> rows = lines.stream().map(Line::row);
        return ShownMoney.sumOf(
                rows.filter(row -> row.currency().equals(currency)).map(figure));
    }
}
