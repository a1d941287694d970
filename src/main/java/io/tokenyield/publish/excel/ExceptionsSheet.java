package io.tokenyield.publish.excel;

import io.tokenyield.publish.NestedRounding;
import io.tokenyield.publish.finance.ExceptionKind;
import io.tokenyield.publish.finance.ExceptionRow;
import io.tokenyield.publish.finance.FinanceReport;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What stands between the month and a clean close, kind by kind: how much, since when, and what to do. */
final class ExceptionsSheet implements FinanceSheet {
    static final String NAME = "Exceptions";
    static final String KIND = "Kind";
    static final String COUNT = "Count";
    static final String NOT_KNOWN = "not known";

    /** A row as it is shown, its money in cents; null where nobody knows it. */
    record Shown(ExceptionKind kind, ExceptionRow row, BigDecimal money) {}

    private static final List<Column<Shown>> COLUMNS = List.of(
            Column.text(KIND, 22, shown -> shown.kind().title()),
            Column.text("What", 42, shown -> shown.row().what()),
            Column.text("Where", 24, shown -> shown.row().where()),
            Column.text("Why", 58, shown -> shown.row().why()),
            Column.count(COUNT, 12, shown -> shown.row().count()),
            Column.text("Counted in", 11, shown -> shown.kind().countedIn()),
            Column.right(
                    "Tokens",
                    16,
                    (cells, column, shown) -> cells.number(
                            column,
                            shown.row().tokens() == null
                                    ? null
                                    : BigDecimal.valueOf(shown.row().tokens()),
                            Look.COUNT)),
            Column.count("Days", 7, shown -> shown.row().days()),
            Column.date("First day", shown -> shown.row().firstDay()),
            Column.date("Last day", shown -> shown.row().lastDay()),
            Column.<Shown>right("Money", 15, ExceptionsSheet::money)
                    .meaning("Unidentified: what waits in suspense. Restated: by how much the month changed, net."
                            + " Unpriced and quarantined: nobody knows until there is a price or a readable row."),
            Column.text("Currency", 9, shown -> shown.row().currency()),
            Column.text("Examples", 60, shown -> shown.row().examples()));

    private final Map<ExceptionKind, Integer> headings = new EnumMap<>(ExceptionKind.class);
    private List<Shown> rows = List.of();

    /** The row of the heading of a kind, for links. */
    int heading(ExceptionKind kind) {
        return headings.get(kind);
    }

    List<Shown> rows(ExceptionKind kind) {
        return rows.stream().filter(shown -> shown.kind() == kind).toList();
    }

    @Override
    public void write(Book book, FinanceReport report) {
        rows = rounded(report.exceptions(), book.money());
        Page page = book.open(NAME, Palette.AMBER_INK, "What to look at before closing, and what to do about it.");
        page.title("Exceptions", Texts.subtitle(book.header()), "Nothing here is dropped, guessed or silently zero.");
        Table<Shown> table = Table.of(page, COLUMNS, 2);
        for (ExceptionKind kind : ExceptionKind.values()) {
            List<Shown> own = rows(kind);
            headings.put(kind, page.nextNumber());
            table.band(kind.title(), own.isEmpty() ? "None." : kind.whatToDo());
            own.forEach(table::add);
        }
        book.put(NAME, new Areas(List.of(table.finish())));
    }

    /** There is money in it, and nobody can say how much. */
    static boolean moneyUnknown(ExceptionKind kind) {
        return kind == ExceptionKind.UNPRICED || kind == ExceptionKind.QUARANTINED;
    }

    private static void money(Cells cells, int column, Shown shown) {
        if (shown.money() == null && moneyUnknown(shown.kind())) {
            cells.text(column, NOT_KNOWN, Look.UNPRICED);
        } else {
            cells.number(column, shown.money(), Look.MONEY);
        }
    }

    private static List<Shown> rounded(List<ExceptionRow> exceptions, ShownMoney shownMoney) {
        List<BigDecimal> cents = new ArrayList<>(new NestedRounding<>(ShownMoney.CENTS, ExceptionRow::money)
                .by(ExceptionRow::kind)
                .by(ExceptionRow::currency)
                .round(exceptions));
        exceptions.stream()
                .filter(row -> row.kind() == ExceptionKind.UNIDENTIFIED && row.money() != null)
                .map(ExceptionRow::currency)
                .distinct()
                .forEach(currency -> meetSuspense(exceptions, currency, cents, shownMoney));
        List<Shown> shown = new ArrayList<>();
        for (int i = 0; i < exceptions.size(); i++) {
            shown.add(new Shown(exceptions.get(i).kind(), exceptions.get(i), cents.get(i)));
        }
        return Collections.unmodifiableList(shown);
    }

    private static void meetSuspense(
            List<ExceptionRow> exceptions, String currency, List<BigDecimal> cents, ShownMoney shownMoney) {
        List<Integer> accounts = IntStream.range(0, exceptions.size())
                .filter(i -> exceptions.get(i).kind() == ExceptionKind.UNIDENTIFIED)
                .filter(i -> exceptions.get(i).money() != null
                        && currency.equals(exceptions.get(i).currency()))
                .boxed()
                .toList();
        List<BigDecimal> exact =
                accounts.stream().map(i -> exceptions.get(i).money()).toList();
        List<BigDecimal> shown = shownMoney.likeSuspense(exact, currency);
        for (int i = 0; i < accounts.size(); i++) {
            cents.set(accounts.get(i), shown.get(i));
        }
    }
}
