package io.tokenyield.publish.excel;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.IgnoredErrorType;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** One sheet, written from the top down: its rows, its set-up for the screen and for paper. */
final class Page {
    private static final int CHARACTER = 256;

    private final SXSSFSheet sheet;
    private final XSSFSheet plain;
    private final Styles styles;
    private final LineCells lines;
    private int nextRow;

    Page(SteadyWorkbook workbook, String name, Styles styles, int tabColour, String footer) {
        this.sheet = workbook.createSheet(name);
        this.plain = workbook.getXSSFWorkbook().getSheet(name);
        this.styles = styles;
        this.lines = new LineCells(workbook.rows(name), plain, styles);
        sheet.setTabColor(Palette.color(tabColour));
        sheet.setDisplayGridlines(false);
        sheet.setZoom(90);
        paper(sheet, footer);
    }

    private static void paper(SXSSFSheet sheet, String footer) {
        PrintSetup print = sheet.getPrintSetup();
        print.setPaperSize(PrintSetup.A4_PAPERSIZE);
        print.setLandscape(true);
        print.setFitWidth((short) 1);
        print.setFitHeight((short) 0);
        sheet.setFitToPage(true);
        sheet.setMargin(PageMargin.LEFT, 0.4);
        sheet.setMargin(PageMargin.RIGHT, 0.4);
        sheet.setMargin(PageMargin.TOP, 0.6);
        sheet.setMargin(PageMargin.BOTTOM, 0.6);
        sheet.getHeader().setRight("&8&A");
        sheet.getFooter().setLeft("&8" + SafeText.of(footer).replace("&", "&&"));
        sheet.getFooter().setRight("&8Page &P of &N");
    }

    String name() {
        return sheet.getSheetName();
    }

    /** What stands at the head of each sheet: what it is, of when, and how to read it. */
    void title(String title, String subtitle, String... notes) {
        row().height(30).text(0, title, Look.TITLE);
        row().text(0, subtitle, Look.SUBTITLE);
        for (String note : notes) {
            row().text(0, note, Look.NOTE);
        }
        skip();
    }

    RowCells row() {
        return new RowCells(sheet.createRow(nextRow++), styles);
    }

    /** The next row, for tables that may be long: {@link LineCells#end} has to follow, and rows above it are final. */
    LineCells line() {
        try {
            sheet.flushRows();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write sheet " + name(), e);
        }
        return lines.begin(nextRow++);
    }

    /** The number that the next row will have. */
    int nextNumber() {
        return nextRow + 1;
    }

    void skip() {
        nextRow++;
    }

    /** Lets rows further up be written after rows further down; for short pages. */
    void keepInMemory() {
        sheet.setRandomAccessWindowSize(-1);
    }

    void goTo(int rowNumber) {
        nextRow = rowNumber - 1;
    }

    void width(int column, int characters) {
        sheet.setColumnWidth(column, characters * CHARACTER);
    }

    /** For pages that break where they say instead of fitting their width. */
    void scaled(int percent) {
        sheet.setFitToPage(false);
        sheet.getPrintSetup().setScale((short) percent);
    }

    /** What comes next begins a new printed page. */
    void breakHere() {
        sheet.setRowBreak(nextRow - 1);
    }

    /** For tables too wide for one page: their first column is repeated on each. */
    void pagesWide(int pages) {
        sheet.getPrintSetup().setFitWidth((short) pages);
    }

    void keepInView(int headerRow, int columns) {
        sheet.createFreezePane(columns, headerRow);
        sheet.setRepeatingRows(new CellRangeAddress(headerRow - 1, headerRow - 1, -1, -1));
        if (sheet.getPrintSetup().getFitWidth() > 1) {
            sheet.setRepeatingColumns(new CellRangeAddress(-1, -1, 0, 0));
        }
    }

    /** A filter over the rows; codes such as cost centre 1100 are texts and get no warning for it. */
    void filter(int headerRow, int lastRow, int columns) {
        CellRangeAddress rows = new CellRangeAddress(headerRow - 1, lastRow - 1, 0, columns - 1);
        sheet.setAutoFilter(rows);
        plain.addIgnoredErrors(rows, IgnoredErrorType.NUMBER_STORED_AS_TEXT);
    }

    /** What the cells of a range tell by their colour. */
    Highlights highlights() {
        return new Highlights(sheet);
    }

    /** Where charts are drawn. */
    XSSFDrawing drawing() {
        return plain.createDrawingPatriarch();
    }

    /** A note that opens over a cell. */
    void note(int row, int column, String text) {
        ClientAnchor anchor = sheet.getWorkbook().getCreationHelper().createClientAnchor();
        anchor.setRow1(row);
        anchor.setRow2(row + 2 + text.length() / 32);
        anchor.setCol1(column + 1);
        anchor.setCol2(column + 3);
        Comment comment = sheet.createDrawingPatriarch().createCellComment(anchor);
        comment.setAddress(row - 1, column);
        comment.setAuthor("TokenYield");
        comment.setString(sheet.getWorkbook().getCreationHelper().createRichTextString(text));
    }
}
