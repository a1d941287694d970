package io.tokenyield.publish.excel;

import io.tokenyield.publish.AtomicFile;
import io.tokenyield.publish.WrittenFile;
import io.tokenyield.publish.finance.FinanceReport;
import io.tokenyield.publish.finance.ReportHeader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes {@code finance.xlsx} of one month. The same report gives the same bytes, at every run and in every zone. */
public final class FinanceWorkbook {
    /** Below what a sheet can hold (1,048,576), so that there is room to work. */
    private static final int LINES_PER_SHEET = 1_000_000;

    private static final String WHERE_LINES_ARE =
            "Each entry stands in ledger-lines-<service date>.csv beside this file.";

    private final int linesPerSheet;
    private final LedgerDetail detail;

    FinanceWorkbook(int linesPerSheet, LedgerDetail detail) {
        this.linesPerSheet = linesPerSheet;
        this.detail = detail;
    }

    /**
     * A workbook that stands whole under its name.
     *
     * @param brokenControls in words; empty where everything ties
     */
    public record Written(WrittenFile file, List<String> brokenControls) {}

    public static Written write(FinanceReport report, Path file) throws IOException {
        return write(report, LedgerDetail.LINES, file);
    }

    public static Written write(FinanceReport report, LedgerDetail detail, Path file) throws IOException {
        return new FinanceWorkbook(LINES_PER_SHEET, detail).writeTo(report, file);
    }

    Written writeTo(FinanceReport report, Path file) throws IOException {
        return write(report, ShownMoney.of(report), "AI tool costs", file, book -> fill(book, report));
    }

    /** A workbook of this name and month whose sheets {@code fill} writes. */
    static Written write(FinanceReport report, ShownMoney money, String title, Path file, Consumer<Book> fill)
            throws IOException {
        try (SteadyWorkbook workbook = new SteadyWorkbook()) {
            Book book = new Book(workbook, report, money);
            fill.accept(book);
            finish(workbook, book.header(), title, "Finance workbook");
            return written(workbook, file, book.controls());
        }
    }

    /** What every workbook of a month needs when its sheets are written. */
    static void finish(SteadyWorkbook workbook, ReportHeader header, String title, String subject) {
        properties(workbook.getXSSFWorkbook(), header, title, subject);
        Palette.completeLetters(workbook.getXSSFWorkbook().getStylesSource());
        workbook.setForceFormulaRecalculation(true);
    }

    static Written written(SteadyWorkbook workbook, Path file, List<Control> controls) throws IOException {
        WrittenFile written = AtomicFile.write(file, (OutputStream out) -> workbook.write(out));
        return new Written(
                written,
                controls.stream()
                        .filter(control -> !control.holds())
                        .map(Control::toString)
                        .toList());
    }

    /** Each sheet after those that its formulas look at, then put into order; the front page is written last. */
    private void fill(Book book, FinanceReport report) {
        LedgerSheet ledger = detail.sheet(linesPerSheet, WHERE_LINES_ARE);
        ExceptionsSheet exceptions = new ExceptionsSheet();
        ShownTieOut tieOut = ShownTieOut.of(report, book.money().month());
        ShownChargeback chargeback = ShownChargeback.of(report, book.money());
        SummarySheet summary = new SummarySheet(book, exceptions, tieOut);
        List<FinanceSheet> sheets = List.of(
                new PersonSheet(),
                ledger,
                new TieOutSheet(tieOut, ledger),
                new ChargebackSheet(chargeback),
                new AdjustmentsSheet(linesPerSheet, AdjustmentsMeet.theLedger()),
                new SeatsSheet(ShownSeats.of(report)),
                new RatesSheet(ledger),
                exceptions,
                new AuditSheet(),
                new ChartsSheet(chargeback, tieOut));
        sheets.forEach(sheet -> sheet.write(book, report));
        book.order(List.of(SummarySheet.NAME, ChartsSheet.NAME, TieOutSheet.NAME, ChargebackSheet.NAME));
        summary.write();
    }

    /** Says when by the period alone: the first moment after it. */
    private static void properties(XSSFWorkbook workbook, ReportHeader header, String title, String subject) {
        Instant after = header.period()
                .plusMonths(1)
                .atDay(1)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
        POIXMLProperties.CoreProperties core = workbook.getProperties().getCoreProperties();
        core.setTitle(SafeText.of(title + ", " + Texts.month(header.period())));
        core.setSubjectProperty(SafeText.of(subject + " " + header.period() + ", " + header.status()));
        core.setCreator("TokenYield");
        core.setLastModifiedByUser("TokenYield");
        core.setCreated(Optional.of(Date.from(after)));
        core.setModified(Optional.of(Date.from(after)));
    }
}
