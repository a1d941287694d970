package io.tokenyield.publish.excel;

import io.tokenyield.model.Sha256;
import io.tokenyield.publish.finance.ReportHeader;
import io.tokenyield.publish.leads.CostCentreFacts.Window;
import io.tokenyield.publish.leads.CostCentreYield;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Writes {@code yield-by-cost-centre.xlsx}: how much of the AI spend of each cost centre verified work explains. No person is in
 * it, and nothing is in the order of a share. The same figures give the same bytes.
 */
public final class CostCentreYieldWorkbook {
    /** On every sheet. */
    static final String PURPOSE =
            "For cost control and finding waste. Not for pay, promotion, discipline or dismissal, and not for"
                    + " comparing cost centres: sums of groups, never a person.";

    private static final String TITLE = "What AI use yielded, by cost centre";

    private final SteadyWorkbook workbook;
    private final Styles styles;
    private final ReportHeader header;
    private final Window window;

    private CostCentreYieldWorkbook(SteadyWorkbook workbook, ReportHeader header, Window window) {
        this.workbook = workbook;
        this.styles = new Styles(workbook.getXSSFWorkbook());
        this.header = header;
        this.window = window;
    }

    /** What it is made of, for telling whether it would come out the same. */
    public static String fingerprint(CostCentreYield yield, ReportHeader header, String codeVersion) {
        return Sha256.ofFields(List.of(yield.toString(), header.toString(), codeVersion));
    }

    public static FinanceWorkbook.Written write(CostCentreYield yield, ReportHeader header, Path file)
            throws IOException {
        try (SteadyWorkbook workbook = new SteadyWorkbook()) {
            CostCentreYieldWorkbook book = new CostCentreYieldWorkbook(
                    workbook, header, yield.release().window());
            List<Control> controls = new CostCentreYieldSheet(book.open(CostCentreYieldSheet.NAME), yield).write();
            book.howToRead(yield.groupMin());
            FinanceWorkbook.finish(workbook, header, TITLE, "Workbook for finance");
            return FinanceWorkbook.written(workbook, file, controls);
        }
    }

    private Page open(String sheet) {
        String footer = "TokenYield " + header.period() + ", " + header.status() + ". Not for judging people.";
        Page page = new Page(workbook, sheet, styles, Palette.LINK, footer);
        page.title(
                TITLE,
                Texts.month(header.period()) + " \u00B7 " + header.status().toLowerCase(Locale.ROOT)
                        + ", which stays \u00B7 " + Texts.asOf(header.asOf()),
                PURPOSE,
                "Window " + window.from() + " to " + window.to().minusDays(1) + ", score parameters version "
                        + window.paramsVersion()
                        + "; US dollars at constant prices. Cost centres are in the order of their ids.");
        return page;
    }

    private void howToRead(int groupMin) {
        Page page = open(ReadingSheet.NAME);
        page.width(0, 150);
        for (String line : List.of(
                "Spend: what people with a score used in the window, at prices that never change; the dearest of the window and its"
                        + " shifts, as the score has it. It is not the bill: that, with seats and shared accounts, is in finance.xlsx.",
                "Explained: the part of it that verified units of work cover at what such a unit usually costs comparable colleagues,"
                        + " person by person: what one has too many of covers nothing of another. Share = explained dollars / dollars.",
                "Not scored: spend of people without a score, and why. Too little spend is no reproach; the other reasons mostly say"
                        + " what is missing in the data of a whole group. Verified work may stand behind it or not.",
                "Whose: of people in the cost centre on the last day of the window, each with all the spend of the window.",
                "No figure is of fewer than " + groupMin
                        + " people. Leads are told sums of the same people by team, so cost centres"
                        + " that with those would tell of fewer are told together, and one row stands for them.",
                "What it cannot see: work without tickets, learning, research, helping, and how hard something was. Unexplained"
                        + " spend is a question, not a verdict.",
                "It is told once, on the day on which leads are told the yield of the month, and never changes: the difference of two"
                        + " versions could be one person. What comes to light later stands in the books.")) {
            page.row().text(0, line, Look.TEXT);
        }
    }
}
