package io.tokenyield.publish.excel;

import io.tokenyield.publish.finance.FinanceReport;
import io.tokenyield.publish.finance.TrendRow;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;

/** The month in pictures, currency by currency: who pays, how it came to be, and how it ties out. */
final class ChartsSheet implements FinanceSheet {
    static final String NAME = "Charts";
    private static final int COLUMNS = 12;
    private static final int WIDTH = 14;
    private static final int FIRST_WIDTH = 26;
    private static final int CHART_ROWS = 17;
    private static final int[] EDGES = {0, 3, 7, 12};

    private final ShownChargeback chargeback;
    private final ShownTieOut tieOut;

    ChartsSheet(ShownChargeback chargeback, ShownTieOut tieOut) {
        this.chargeback = chargeback;
        this.tieOut = tieOut;
    }

    @Override
    public void write(Book book, FinanceReport report) {
        Page page =
                book.open(NAME, Palette.LINK, "Cost by cost centre, trend by provider, bridge from invoice to ledger.");
        page.title(
                NAME,
                Texts.subtitle(book.header()),
                "Each currency by itself. The figures behind the charts stand below them. The bridge shows differences:"
                        + " its axis begins near the amounts, not at zero.");
        for (int i = 0; i < COLUMNS; i++) {
            page.width(i, i == 0 ? FIRST_WIDTH : WIDTH);
        }
        List<TrendRow> trend = report.trend();
        List<String> currencies = book.currencies();
        if (currencies.isEmpty()) {
            page.row().text(0, "Nothing was booked in this month.", Look.QUIET);
        }
        int top = page.nextNumber() - 1;
        page.goTo(top + 1 + currencies.size() * CHART_ROWS);
        page.breakHere();
        for (String currency : currencies) {
            List<BarChart> charts = charts(book, page, currency, trend);
            for (int i = 0; i < charts.size(); i++) {
                charts.get(i).draw(page, new CellRangeAddress(top, top + CHART_ROWS - 1, EDGES[i], EDGES[i + 1]));
            }
            top += CHART_ROWS;
        }
    }

    private List<BarChart> charts(Book book, Page page, String currency, List<TrendRow> trend) {
        List<BarChart> charts = new ArrayList<>();
        charts.add(costCentres(book, currency).write(page));
        charts.add(new TrendChart(
                        "Cost by provider, " + currency,
                        book.header().period(),
                        trend.stream()
                                .filter(row -> row.currency().equals(currency))
                                .toList())
                .write(page));
        if (tieOut.currencies().contains(currency)) {
            charts.add(new BridgeChart(
                            "From invoices to the ledger, " + currency,
                            currency,
                            tieOut,
                            book.areas(TieOutSheet.NAME),
                            book.areas(TieOutSheet.BY_NAME))
                    .write(page));
        }
        return charts;
    }

    private CostChart costCentres(Book book, String currency) {
        Areas rows = book.areas(ChargebackSheet.NAME);
        List<CostChart.Bar> bars = chargeback.lines().stream()
                .filter(line -> line.row().currency().equals(currency) && line.total() != null)
                .filter(line -> !line.row().ofDifferences())
                .map(line -> new CostChart.Bar(line.label(), line.total(), row -> of(rows, row, currency)))
                .toList();
        String total =
                book.areas(PersonSheet.NAME).sumIfs(PersonSheet.TOTAL, PersonSheet.CURRENCY, Texts.quoted(currency));
        return new CostChart("Cost by cost centre, " + currency, ChargebackSheet.COST_CENTRE, bars, total);
    }

    private static String of(Areas rows, int row, String currency) {
        return rows.sumWhere(
                ChargebackSheet.TOTAL,
                ChargebackSheet.COST_CENTRE,
                "A" + row,
                ChargebackSheet.CURRENCY,
                Texts.quoted(currency));
    }
}
