package io.tokenyield.publish.excel;

import io.tokenyield.publish.finance.September;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;

/**
 * Rows of {@link WideRow} as a workbook of ours: what writes sheet "Ledger lines" of finance.xlsx writes them, with its
 * looks, its notes, filter and print set-up, its guards, and a check that the amounts add up. Run it: rows and file.
 */
public final class WideSheet {
    private static final String NAME = "Lines";
    private static final String AMOUNT = "Amount";

    private static final List<Column<WideRow>> COLUMNS = List.of(
            Column.text("Entry", 20, WideRow::entry),
            Column.text("Person", 15, WideRow::person),
            Column.text("Team", 18, WideRow::team),
            Column.text("Cost centre", 14, WideRow::costCentre),
            Column.text("Tool", 14, WideRow::tool),
            Column.<WideRow>text("Model", 26, WideRow::model).meaning("As the vendor calls it."),
            Column.date("Day", WideRow::day),
            Column.count("Requests", 12, WideRow::requests),
            Column.count("Input", 14, WideRow::input),
            Column.count("Output", 14, WideRow::output),
            Column.count("Cache read", 14, WideRow::cacheRead),
            Column.count("Cache write", 14, WideRow::cacheWrite),
            Column.count("Seconds", 12, WideRow::seconds),
            Column.number("Unit price", 17, Look.PRICE, WideRow::price),
            Column.right(AMOUNT, 20, (cells, column, row) -> cells.amount(column, row.amount(), true, Look.EXACT)));

    private WideSheet() {}

    public static void main(String[] args) throws IOException {
        write(Integer.parseInt(args[0]), Path.of(args[1]));
    }

    /** @throws IllegalStateException if the amounts on the sheet are not those that were made */
    static void write(int count, Path file) throws IOException {
        FinanceWorkbook.Written written = FinanceWorkbook.write(
                September.inDollars(),
                ShownMoney.of(September.inDollars()),
                "Rows of 15 columns",
                file,
                book -> fill(book, count));
        if (!written.brokenControls().isEmpty()) {
            throw new IllegalStateException("broken: " + written.brokenControls());
        }
    }

    private static void fill(Book book, int count) {
        Page page = book.open(NAME, Palette.GREY, "Rows of 15 columns.");
        page.title(NAME, Texts.subtitle(book.header()), "Made up.");
        Table<WideRow> table = Table.of(page, COLUMNS, 0);
        BigDecimal[] found = {BigDecimal.ZERO};
        WideRow.each(count, row -> {
            table.add(row);
            found[0] = found[0].add(row.amount());
        });
        Areas areas = Areas.of(table.finish());
        BigDecimal[] made = {BigDecimal.ZERO};
        WideRow.each(count, row -> made[0] = made[0].add(row.amount()));
        Control control = new Control("Amounts add up", "USD", made[0], areas.sum(AMOUNT), found[0], NAME);
        book.control(control);
        Checks.write(book.open("Checks", Palette.GREY), "Made", List.of(control));
    }
}
