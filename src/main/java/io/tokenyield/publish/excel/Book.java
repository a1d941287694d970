package io.tokenyield.publish.excel;

import io.tokenyield.publish.finance.CurrencyTotal;
import io.tokenyield.publish.finance.FinanceReport;
import io.tokenyield.publish.finance.ReportHeader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The workbook while it is written, and what its sheets tell each other. */
final class Book {
    private final SteadyWorkbook workbook;
    private final Styles styles;
    private final ReportHeader header;
    private final List<CurrencyTotal> ledger;
    private final MonthTotals totals;
    private final ShownMoney money;
    private final Map<String, Areas> areas = new LinkedHashMap<>();
    private final List<Control> controls = new ArrayList<>();
    private final List<Entry> contents = new ArrayList<>();

    /** A line of the table of contents. */
    record Entry(String sheet, String purpose) {}

    Book(SteadyWorkbook workbook, FinanceReport report, ShownMoney money) {
        this.workbook = workbook;
        this.styles = new Styles(workbook.getXSSFWorkbook());
        this.header = report.header();
        this.ledger = List.copyOf(report.currencyTotals());
        this.totals = new MonthTotals(List.copyOf(report.ledgerParts()));
        this.money = money;
    }

    /** Opens the next sheet. */
    Page open(String sheet, int tabColour) {
        String footer = "TokenYield finance " + header.period() + ", " + header.status();
        return new Page(workbook, sheet, styles, tabColour, footer);
    }

    /** Opens the next sheet and lists it on the front page. */
    Page open(String sheet, int tabColour, String purpose) {
        contents.add(new Entry(sheet, purpose));
        return open(sheet, tabColour);
    }

    ReportHeader header() {
        return header;
    }

    /** The entries of the ledger, by currency. */
    List<CurrencyTotal> ledger() {
        return ledger;
    }

    List<String> currencies() {
        return ledger.stream().map(CurrencyTotal::currency).toList();
    }

    /** The same in parts: what stands on which kind of account. */
    MonthTotals totals() {
        return totals;
    }

    /** The one place where the month's money was rounded. */
    ShownMoney money() {
        return money;
    }

    /** Puts the sheets into this order; others stay where they are, behind them. */
    void order(List<String> sheets) {
        for (int i = 0; i < sheets.size(); i++) {
            workbook.setSheetOrder(sheets.get(i), i);
        }
    }

    void put(String name, Areas rows) {
        areas.put(name, rows);
    }

    Areas areas(String name) {
        Areas found = areas.get(name);
        if (found == null) {
            throw new IllegalStateException("sheet " + name + " is not written yet");
        }
        return found;
    }

    void control(Control control) {
        controls.add(control);
    }

    List<Control> controls() {
        return List.copyOf(controls);
    }

    /** In the order in which the sheets stand. */
    List<Entry> contents() {
        return contents.stream()
                .sorted(Comparator.comparing(entry -> workbook.getSheetIndex(entry.sheet())))
                .toList();
    }
}
