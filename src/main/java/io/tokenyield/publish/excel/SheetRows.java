package io.tokenyield.publish.excel;

import java.io.IOException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SheetDataWriter;

/**
 * The rows of one sheet as text of the file format: those that POI hands over when they leave its memory, and between
 * them lines, which come here cell by cell, from left to right, and are never held. Cells mean what those of the base
 * class mean and leave out what goes without saying: that a number is one, or ".0".
 */
final class SheetRows extends SheetDataWriter {
    /** Below it each whole number has its own digits as its shortest text. */
    private static final double TOO_LARGE = 1e15;

    private final SheetPart part;
    private final BulkWriter out;
    private String[] letters = new String[0];
    private String number = "";
    private int firstRow = Integer.MAX_VALUE;
    private int lastRow = -1;
    private int lastColumn;
    private int lines;

    SheetRows(SheetPart part) throws IOException {
        super(new BulkWriter(part));
        this.part = part;
        this.out = (BulkWriter) _out;
    }

    /** Where cells stand. */
    CellRangeAddress extent() {
        return new CellRangeAddress(Math.min(firstRow, Math.max(lastRow, 0)), Math.max(lastRow, 0), 0, lastColumn);
    }

    /** Begins a line below all rows so far. */
    void beginLine(int row) {
        if (row <= lastRow) {
            throw new IllegalArgumentException("row " + (row + 1) + " is not below row " + (lastRow + 1));
        }
        at(row);
        lines++;
        out.text().append("<row r=\"").append(number).append("\">\n");
    }

    void endLine() throws IOException {
        out.text().append("</row>\n");
        out.drainIfFull();
    }

    /** A row of POI's, with a height of its own for one. */
    @Override
    public void writeRow(int row, SXSSFRow cells) throws IOException {
        at(row);
        super.writeRow(row, cells);
        out.drainIfFull();
    }

    private void at(int row) {
        firstRow = Math.min(firstRow, row);
        lastRow = row;
        number = Integer.toString(row + 1);
    }

    @Override
    public void writeCell(int column, Cell cell) throws IOException {
        if (cell == null) {
            return;
        }
        int style = cell.getCellStyle().getIndex();
        switch (cell.getCellType()) {
            case STRING -> text(column, style, cell.getStringCellValue());
            case NUMERIC -> number(column, style, cell.getNumericCellValue());
            case BLANK -> blank(column, style);
            // Formulas: few of them.
            default -> {
                lastColumn = Math.max(lastColumn, column);
                super.writeCell(column, cell);
            }
        }
    }

    void blank(int column, int style) {
        begin(column, style).append("\"/>");
    }

    void text(int column, int style, String value) throws IOException {
        begin(column, style).append("\" t=\"inlineStr\"><is><t");
        if (!value.isEmpty() && (isSpace(value.charAt(0)) || isSpace(value.charAt(value.length() - 1)))) {
            out.text().append(" xml:space=\"preserve\"");
        }
        out.text().append('>');
        escaped(value);
        out.text().append("</t></is></c>");
    }

    void number(int column, int style, double value) {
        begin(column, style).append("\"><v>");
        digits(value);
        out.text().append("</v></c>");
    }

    void formula(int column, int style, String formula, double value) throws IOException {
        begin(column, style).append("\"><f>");
        escaped(formula);
        out.text().append("</f><v>");
        digits(value);
        out.text().append("</v></c>");
    }

    void formula(int column, int style, String formula, String value) throws IOException {
        begin(column, style).append("\" t=\"str\"><f>");
        escaped(formula);
        out.text().append("</f><v>");
        escaped(value);
        out.text().append("</v></c>");
    }

    /** The start of a cell, the last of its attributes still open. */
    private StringBuilder begin(int column, int style) {
        lastColumn = Math.max(lastColumn, column);
        StringBuilder xml = out.text().append("<c r=\"").append(letters(column)).append(number);
        return style == 0 ? xml : xml.append("\" s=\"").append(style);
    }

    private void digits(double value) {
        if (value == Math.rint(value) && Math.abs(value) < TOO_LARGE) {
            out.text().append((long) value);
        } else {
            out.text().append(value);
        }
    }

    private void escaped(String text) throws IOException {
        if (isPlain(text)) {
            out.text().append(text);
        } else {
            outputEscapedString(text);
        }
    }

    private String letters(int column) {
        if (column >= letters.length) {
            String[] more = new String[column + 16];
            for (int i = 0; i < more.length; i++) {
                more[i] = CellReference.convertNumToColString(i);
            }
            letters = more;
        }
        return letters[column];
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c);
    }

    /** Whether a text stands for itself: printable ASCII without markup. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~' || c == '<' || c == '>' || c == '&' || c == '"') {
                return false;
            }
        }
        return true;
    }

    /** Puts the sheet into the archive, when all its rows are here: between what stands before and behind them. */
    void putInto(ZipArchiveOutputStream archive, ZipArchiveEntry entry, String head, String tail) throws IOException {
        out.flush();
        part.putInto(archive, entry, head, tail);
    }

    void discard() throws IOException {
        part.close();
    }

    @Override
    public int getLastFlushedRow() {
        return lastRow;
    }

    @Override
    public int getNumberOfFlushedRows() {
        return super.getNumberOfFlushedRows() + lines;
    }

    @Override
    public int getLowestIndexOfFlushedRows() {
        return extent().getFirstRow();
    }
}
