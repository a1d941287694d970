package io.tokenyield.publish.finance;

import static io.tokenyield.publish.finance.September.day;
import static io.tokenyield.publish.finance.September.decimal;
import static io.tokenyield.publish.finance.September.money;
import static io.tokenyield.publish.finance.September.number;
import static io.tokenyield.publish.finance.September.row;
import static io.tokenyield.publish.finance.September.runId;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Function;

/** Rows about invoices, cost centres, seats and budgets from tables of text: a row a line, a dash null, a tilde empty. */
final class BookRows {
    private BookRows() {}

    static List<LedgerPart> parts(String table) {
        return rows(
                table,
                row -> new LedgerPart(
                        row.get(0),
                        row.get(1),
                        yes(row.get(2)),
                        yes(row.get(3)),
                        row.get(4),
                        row.get(5),
                        yes(row.get(6)),
                        number(row.get(7)),
                        money(row.get(8))));
    }

    static List<TieOutRow> tieOut(String table) {
        return rows(
                table,
                row -> new TieOutRow(
                        row.get(0),
                        row.get(1),
                        row.get(2),
                        Integer.parseInt(row.get(3)),
                        money(row.get(4)),
                        money(row.get(5)),
                        money(row.get(6))));
    }

    static List<VarianceRow> variances(String table) {
        return rows(
                table,
                row -> new VarianceRow(
                        row.get(0),
                        row.get(1),
                        row.get(2),
                        row.get(3),
                        money(row.get(4)),
                        row.get(5),
                        yes(row.get(6)),
                        row.get(7)));
    }

    static List<InvoiceLine> invoiceLines(String table) {
        return rows(
                table,
                row -> new InvoiceLine(
                        row.get(0),
                        row.get(1),
                        row.get(2),
                        Integer.parseInt(row.get(3)),
                        decimal(row.get(4), 4),
                        row.get(5),
                        row.get(6),
                        row.get(7) == null ? null : LocalDate.parse(row.get(7))));
    }

    static List<ChargebackRow> chargeback(String table) {
        return rows(
                table,
                row -> new ChargebackRow(
                        row.get(0),
                        row.get(1),
                        row.get(2),
                        row.get(3),
                        row.get(4),
                        row.get(5),
                        money(row.get(6)),
                        money(row.get(7)),
                        money(row.get(8)),
                        money(row.get(9)),
                        money(row.get(10)),
                        money(row.get(11))));
    }

    static List<AdjustmentRow> adjustments(String table) {
        return rows(
                table,
                row -> new AdjustmentRow(
                        row.get(0).repeat(16),
                        row.get(1),
                        day(row.get(2)),
                        day(row.get(3)),
                        row.get(4),
                        row.get(5) == null ? null : row.get(5).repeat(16),
                        row.get(6),
                        row.get(7),
                        row.get(8),
                        row.get(9),
                        row.get(10),
                        row.get(11),
                        money(row.get(12)),
                        money(row.get(13)),
                        money(row.get(14)),
                        row.get(15),
                        row.get(16),
                        row.get(17),
                        run(row.get(18)),
                        row.get(19)));
    }

    static List<SeatRow> seats(String table) {
        return rows(
                table,
                row -> new SeatRow(
                        row.get(0),
                        row.get(1),
                        row.get(2),
                        row.get(3),
                        row.get(4),
                        row.get(5),
                        row.get(6),
                        row.get(7),
                        decimal(row.get(8), 4),
                        row.get(9),
                        date(row.get(10)),
                        date(row.get(11)),
                        Integer.parseInt(row.get(12)),
                        Integer.parseInt(row.get(13)),
                        money(row.get(14)),
                        number(row.get(15)),
                        date(row.get(16))));
    }

    static List<PlanRow> plans(String table) {
        return rows(
                table,
                row -> new PlanRow(
                        row.get(0),
                        row.get(1),
                        row.get(2),
                        Integer.parseInt(row.get(3)),
                        Integer.parseInt(row.get(4)),
                        money(row.get(5)),
                        decimal(row.get(6), 4),
                        row.get(7) == null ? null : yes(row.get(7)),
                        decimal(row.get(8), 8),
                        decimal(row.get(9), 8),
                        money(row.get(10))));
    }

    static List<BudgetRow> budgets(String table) {
        return rows(
                table,
                row -> new BudgetRow(
                        row.get(0),
                        row.get(1),
                        row.get(2),
                        decimal(row.get(3), 4),
                        money(row.get(4)),
                        Integer.parseInt(row.get(5)),
                        Integer.parseInt(row.get(6))));
    }

    static List<TrendRow> trend(String table) {
        return rows(table, row -> new TrendRow(row.get(0), YearMonth.parse(row.get(1)), row.get(2), money(row.get(3))));
    }

    static <T> List<T> rows(String table, Function<List<String>, T> maker) {
        return table.lines().map(row(maker)).toList();
    }

    /** A nightly run by its day of September, or any run by its name. */
    static String run(String run) {
        return run.length() > 2 ? run : runId(run);
    }

    private static LocalDate date(String day) {
        return day == null ? null : day(day);
    }

    private static boolean yes(String word) {
        return word.equals("yes");
    }
}
