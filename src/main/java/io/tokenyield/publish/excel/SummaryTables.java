package io.tokenyield.publish.excel;

import io.tokenyield.publish.excel.ShownMoney.Provider;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Function;

/** The part of the front page that says whose money it is: by provider and by cost centre. */
final class SummaryTables {
    /** Controls that these tables add for each currency. */
    static final int CONTROLS = 2;

    static final String CURRENCY = "Currency";
    static final String TOTAL = "Total";
    static final String SHARE = "Share";

    private final Book book;
    private final Page page;

    SummaryTables(Book book, Page page) {
        this.book = book;
        this.page = page;
    }

    /** Adds both tables to the page, and to the book the controls over them. */
    void write() {
        SummaryProviders providers = new SummaryProviders(book);
        Totals<Provider> byProvider = new Totals<>(
                providers.columns(page), CURRENCY, provider -> provider.row().currency(), book.currencies());
        table("By provider", byProvider, providers.rows());
        SummaryCostCentres centres = new SummaryCostCentres(book);
        Totals<SummaryCostCentres.CostCentre> byCostCentre = new Totals<>(
                centres.columns(page), CURRENCY, SummaryCostCentres.CostCentre::currency, book.currencies());
        table("By cost centre", byCostCentre, centres.rows());
    }

    private <T> void table(String title, Totals<T> totals, List<T> rows) {
        page.row().height(24).text(0, title, Look.SECTION);
        Table<T> table = new Table<>(page, totals.columns(), Table.FLAT);
        rows.forEach(table::add);
        Areas.Area area = table.area();
        totals.below(page, area, rows);
        page.skip();
        page.highlights().bars(area.column(SHARE));
        page.highlights().amberAboveZero(area.column(PersonSheet.UNPRICED));
        for (String currency : book.currencies()) {
            book.control(new Control(
                    title + " adds up to the ledger, in cents",
                    currency,
                    book.totals().cost(currency).setScale(ShownMoney.CENTS, RoundingMode.HALF_UP),
                    new Areas(List.of(area)).sumIfs(TOTAL, CURRENCY, Texts.quoted(currency)),
                    totals.sum(TOTAL, rows, currency),
                    SummarySheet.NAME));
        }
    }

    /** The share of what its currency adds up to, in a table whose title is the next row of the page. */
    static <T> Column<T> share(Page page, int rows, Function<T, BigDecimal> part, Function<T, BigDecimal> whole) {
        int first = page.nextNumber() + 2;
        int last = first + Math.max(1, rows) - 1;
        String amounts = "$E$" + first + ":$E$" + last;
        String currencies = "$B$" + first + ":$B$" + last;
        return Column.right(SHARE, 0, (cells, column, row) -> {
            BigDecimal value = part.apply(row);
            if (value == null) {
                cells.text(column, "", Look.QUIET_RIGHT);
                return;
            }
            String all = "SUMIFS(" + amounts + "," + currencies + ",B" + cells.number() + ")";
            Share.of("E" + cells.number(), all, value, whole.apply(row)).write(cells, column, Look.PERCENT);
        });
    }
}
