package io.tokenyield.publish.excel;

import io.tokenyield.publish.finance.ExceptionKind;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The part of the front page that says whether the month ties, and what is open. */
final class SummaryControls {
    private static final String TIES = "ties";
    private static final String DOES_NOT = "DOES NOT TIE";
    private static final String RESULT = "Result";
    private static final String DIFFERENCE = "Difference";

    private static final List<Column<Control>> CONTROLS = List.of(
            Column.text("Control", 0, Control::check),
            Column.text("In", 0, Control::unit),
            Column.<Control>right(
                            "Computed in the ledger",
                            0,
                            (cells, column, control) -> cells.number(column, control.expected(), look(control)))
                    .meaning("Added up by the database, exactly, when this workbook was made."),
            Column.<Control>right(
                            "Found on the sheets",
                            0,
                            (cells, column, control) ->
                                    cells.formula(column, control.formula(), control.found(), look(control)))
                    .meaning("A live formula over the rows of the sheets: change a row and it moves."),
            Column.right(
                    DIFFERENCE,
                    0,
                    (cells, column, control) -> cells.formula(
                            column,
                            "ROUND(D" + cells.number() + "-C" + cells.number() + ",2)",
                            control.difference(),
                            look(control))),
            Column.left(
                    RESULT,
                    0,
                    (cells, column, control) -> cells.formula(
                            column,
                            "IF(E" + cells.number() + "=0," + Texts.quoted(TIES) + "," + Texts.quoted(DOES_NOT) + ")",
                            control.holds() ? TIES : DOES_NOT,
                            Look.RESULT)),
            Column.left(
                    "Sheet",
                    0,
                    (cells, column, control) -> cells.link(column, control.sheet(), "'" + control.sheet() + "'!A1")));

    private final Book book;
    private final Page page;
    private final int currencies;
    private int firstRow;
    private int rowsKept;

    SummaryControls(Book book, Page page, int currencies) {
        this.book = book;
        this.page = page;
        this.currencies = currencies;
    }

    /** Keeps the rows free: tables further down add controls of their own. */
    void reserve() {
        firstRow = page.nextNumber();
        rowsKept = book.controls().size() + SummaryTables.CONTROLS * currencies;
        int titleHeaderAndGap = 3;
        page.goTo(firstRow + titleHeaderAndGap + rowsKept);
    }

    void write(RowCells verdict) {
        if (book.controls().size() != rowsKept) {
            throw new IllegalStateException(rowsKept + " rows for " + book.controls());
        }
        page.goTo(firstRow);
        page.row().height(24).text(0, "Controls", Look.SECTION);
        Table<Control> table = new Table<>(page, CONTROLS, Table.FLAT);
        book.controls().forEach(table::add);
        Areas.Area area = table.area();
        page.highlights().redUnlessZero(area.column(DIFFERENCE));
        page.highlights().greenOrRed(area.column(RESULT), TIES);
        String results = area.column(RESULT);
        int all = book.controls().size();
        long broken =
                book.controls().stream().filter(control -> !control.holds()).count();
        String good = "All " + all + " controls tie.";
        String bad = " of " + all + " controls, see below.";
        String tying = "COUNTIF(" + results + "," + Texts.quoted(TIES) + ")";
        String formula = "IF(" + tying + "=" + all + "," + Texts.quoted(good) + "," + Texts.quoted(DOES_NOT + ": ")
                + "&" + all + "-" + tying + "&" + Texts.quoted(bad) + ")";
        verdict.formula(0, formula, broken == 0 ? good : DOES_NOT + ": " + broken + bad, Look.VERDICT);
        page.highlights().greenOrRedRow(verdict.number(), SummarySheet.LAST_COLUMN, good);
    }

    void exceptions(ExceptionsSheet sheet) {
        page.row().height(24).text(0, "Exceptions", Look.SECTION);
        Areas rows = book.areas(ExceptionsSheet.NAME);
        List<Column<ExceptionKind>> columns = List.of(
                Column.left(
                        "Kind",
                        0,
                        (cells, column, kind) -> cells.link(
                                column, kind.title(), "'" + ExceptionsSheet.NAME + "'!A" + sheet.heading(kind))),
                Column.text("In", 0, ExceptionKind::countedIn),
                Column.right(
                        "Count",
                        0,
                        (cells, column, kind) -> cells.formula(
                                column,
                                rows.sumIfs(ExceptionsSheet.COUNT, ExceptionsSheet.KIND, "A" + cells.number()),
                                count(sheet.rows(kind)),
                                Look.COUNT)),
                Column.right(
                        "Different ones",
                        0,
                        (cells, column, kind) ->
                                cells.count(column, sheet.rows(kind).size(), Look.COUNT)),
                Column.right("Money", 0, (cells, column, kind) -> money(cells, column, kind, sheet)));
        Table<ExceptionKind> table = new Table<>(page, columns, Table.FLAT);
        Arrays.stream(ExceptionKind.values()).forEach(table::add);
        page.skip();
    }

    private static BigDecimal count(List<ExceptionsSheet.Shown> rows) {
        return BigDecimal.valueOf(
                rows.stream().mapToLong(shown -> shown.row().count()).sum());
    }

    private static void money(Cells cells, int column, ExceptionKind kind, ExceptionsSheet sheet) {
        Map<String, BigDecimal> byCurrency = new TreeMap<>();
        sheet.rows(kind).stream()
                .filter(shown -> shown.money() != null)
                .forEach(shown -> byCurrency.merge(shown.row().currency(), shown.money(), BigDecimal::add));
        if (!byCurrency.isEmpty()) {
            String text = byCurrency.entrySet().stream()
                    .map(entry -> Texts.money(entry.getKey(), entry.getValue()))
                    .collect(Collectors.joining(", "));
            cells.text(column, text, Look.QUIET_RIGHT);
        } else if (!sheet.rows(kind).isEmpty() && ExceptionsSheet.moneyUnknown(kind)) {
            cells.text(column, ExceptionsSheet.NOT_KNOWN, Look.UNPRICED);
        } else {
            cells.text(column, "", Look.QUIET_RIGHT);
        }
    }

    private static Look look(Control control) {
        return control.expected().scale() > 0 ? Look.MONEY : Look.NUMBER;
    }
}
