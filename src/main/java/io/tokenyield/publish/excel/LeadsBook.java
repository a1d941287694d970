package io.tokenyield.publish.excel;

import io.tokenyield.publish.finance.ReportHeader;
import java.util.Locale;

/** A workbook for leads while it is written. */
final class LeadsBook {
    private final SteadyWorkbook workbook;
    private final Styles styles;
    private final ReportHeader header;
    private final String title;

    LeadsBook(SteadyWorkbook workbook, ReportHeader header, String title) {
        this.workbook = workbook;
        this.styles = new Styles(workbook.getXSSFWorkbook());
        this.header = header;
        this.title = title;
    }

    /** Opens the next sheet, with its title and with what it is for. */
    Page open(String sheet, int tabColour, String... notes) {
        String footer = "TokenYield leads " + header.period() + ", " + header.status() + ". Not for judging people.";
        Page page = new Page(workbook, sheet, styles, tabColour, footer);
        page.keepInMemory();
        String[] all = new String[notes.length + 1];
        all[0] = LeadsWorkbook.PURPOSE;
        System.arraycopy(notes, 0, all, 1, notes.length);
        page.title(title, subtitle(), all);
        return page;
    }

    private String subtitle() {
        String status = header.status().toLowerCase(Locale.ROOT);
        return month() + " \u00B7 " + status + ", which stays \u00B7 " + Texts.asOf(header.asOf());
    }

    String month() {
        return Texts.month(header.period());
    }
}
