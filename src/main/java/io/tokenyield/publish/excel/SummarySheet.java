package io.tokenyield.publish.excel;

import io.tokenyield.publish.finance.CurrencyTotal;
import io.tokenyield.publish.finance.PersonRow;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * The front page: the month in one line, in large figures, whether it ties, what is open, and who pays. It is the first
 * sheet and written last, when the others have said what they hold.
 */
final class SummarySheet {
    static final String NAME = "Summary";
    static final int LAST_COLUMN = 8;

    /** Makes the columns as wide as a page of A4 across. */
    private static final int SCALE = 80;

    private static final int[] WIDTHS = {44, 11, 25, 21, 20, 14, 15, 20, 18};

    private static final List<String> FIGURES = List.of(
            "Charged to cost centres",
            "In suspense",
            "Total",
            "Identified",
            "Requests",
            "Unpriced requests",
            "Requests priced");

    private final Book book;
    private final Page page;
    private final ExceptionsSheet exceptions;
    private final ShownTieOut tieOut;

    SummarySheet(Book book, ExceptionsSheet exceptions, ShownTieOut tieOut) {
        this.book = book;
        this.page = book.open(NAME, Palette.LINK);
        this.exceptions = exceptions;
        this.tieOut = tieOut;
        page.keepInMemory();
        widths(page);
    }

    static void widths(Page page) {
        page.scaled(SCALE);
        for (int i = 0; i < WIDTHS.length; i++) {
            page.width(i, WIDTHS[i]);
        }
    }

    void write() {
        List<CurrencyTotal> ledger = book.ledger();
        page.title("AI tool costs, " + Texts.month(book.header().period()), Texts.subtitle(book.header()));
        RowCells headline = page.row().height(26).text(0, Headline.of(ledger, book.money()), Look.HEADLINE);
        headline.fill(1, LAST_COLUMN, Look.HEADLINE);
        RowCells verdict = page.row().height(22).fill(0, LAST_COLUMN, Look.TILE_LABEL);
        page.skip();
        tiles(ledger);
        page.skip();
        new SummaryInvoices(book, page, tieOut).write();
        SummaryControls controls = new SummaryControls(book, page, ledger.size());
        controls.reserve();
        controls.exceptions(exceptions);
        page.breakHere();
        new SummaryTables(book, page).write();
        contents(book, page);
        controls.write(verdict);
    }

    private void tiles(List<CurrencyTotal> ledger) {
        RowCells labels = page.row().height(18).text(0, "Total of the month", Look.TILE_LABEL);
        labels.text(1, "Currency", Look.TILE_LABEL);
        for (int i = 0; i < FIGURES.size(); i++) {
            labels.text(i + 2, FIGURES.get(i), Look.TILE_LABEL_RIGHT);
        }
        int first = page.nextNumber();
        ledger.forEach(total -> tile(total.currency()));
        if (!ledger.isEmpty()) {
            page.highlights().amberAboveZero("H" + first + ":H" + (page.nextNumber() - 1));
        }
    }

    private void tile(String currency) {
        List<ShownMoney.Person> people = book.money().people().stream()
                .filter(person -> person.row().currency().equals(currency))
                .toList();
        BigDecimal total = ShownMoney.sumOf(people.stream().map(ShownMoney.Person::total));
        BigDecimal suspense = ShownMoney.sumOf(
                people.stream().filter(person -> !person.row().identified()).map(ShownMoney.Person::total));
        BigDecimal requests = sum(people, PersonRow::requests);
        BigDecimal unpriced = sum(people, PersonRow::unpricedRequests);
        RowCells cells = page.row().height(30);
        Areas rows = book.areas(PersonSheet.NAME);
        int row = cells.number();
        String code = "B" + row;
        cells.text(0, Texts.month(book.header().period()), Look.TILE_TEXT);
        cells.text(1, currency, Look.TILE_TEXT);
        cells.formula(2, "E" + row + "-D" + row, total.subtract(suspense), Look.TILE_MONEY);
        String nobody = rows.sumIfs(
                PersonSheet.TOTAL,
                PersonSheet.CURRENCY,
                code,
                PersonSheet.PERSON,
                Texts.quoted(PersonRow.UNIDENTIFIED));
        cells.formula(3, nobody, suspense, Look.TILE_MONEY);
        cells.formula(4, rows.sumIfs(PersonSheet.TOTAL, PersonSheet.CURRENCY, code), total, Look.TILE_MONEY);
        Share.of("C" + row, "E" + row, total.subtract(suspense), total).write(cells, 5, Look.TILE_SHARE);
        cells.formula(6, rows.sumIfs(PersonSheet.REQUESTS, PersonSheet.CURRENCY, code), requests, Look.TILE_COUNT);
        cells.formula(7, rows.sumIfs(PersonSheet.UNPRICED, PersonSheet.CURRENCY, code), unpriced, Look.TILE_COUNT);
        Share.of("(G" + row + "-H" + row + ")", "G" + row, requests.subtract(unpriced), requests)
                .write(cells, 8, Look.TILE_SHARE);
    }

    private static BigDecimal sum(List<ShownMoney.Person> people, ToLongFunction<PersonRow> figure) {
        return BigDecimal.valueOf(
                people.stream().map(ShownMoney.Person::row).mapToLong(figure).sum());
    }

    static void contents(Book book, Page page) {
        page.row().height(24).text(0, "Sheets", Look.SECTION);
        for (Book.Entry entry : book.contents()) {
            RowCells cells = page.row().link(0, entry.sheet(), "'" + entry.sheet() + "'!A1");
            cells.text(1, entry.purpose(), Look.QUIET).fill(2, LAST_COLUMN, Look.QUIET);
        }
        page.skip();
        page.row()
                .text(
                        0,
                        "Exact sums are rounded once, where a figure is shown, by largest remainder, so that the lines"
                                + " of a table add up to its total. Amounts of different currencies are never added.",
                        Look.NOTE);
        page.row()
                .text(
                        0,
                        "Priced: the rate card has a price for the request's day. Identified, as a share of cost: the"
                                + " account belongs to one person, whose cost centre of that day is charged. The rest is in"
                                + " suspense.",
                        Look.NOTE);
    }
}
