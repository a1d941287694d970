package io.tokenyield.bench;

import io.tokenyield.publish.excel.WideRow;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.Deflater;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * The baseline: the same rows in a plain loop over POI's streamed sheet, with inline strings and the archive at the
 * fastest level. A number format for each kind of cell, and nothing else of what our sheets have. Run it: rows, file.
 */
final class BarePoiSheet {
    private final CellStyle text;
    private final CellStyle day;
    private final CellStyle count;
    private final CellStyle price;
    private final CellStyle amount;

    private BarePoiSheet(SXSSFWorkbook workbook) {
        text = style(workbook, "General");
        day = style(workbook, "yyyy-mm-dd");
        count = style(workbook, "#,##0");
        price = style(workbook, "0.00##############");
        amount = style(workbook, "#,##0.00########");
    }

    public static void main(String[] args) throws IOException {
        try (SXSSFWorkbook workbook = new FastestZip();
                OutputStream out = new BufferedOutputStream(Files.newOutputStream(Path.of(args[1])), 1 << 16)) {
            BarePoiSheet bare = new BarePoiSheet(workbook);
            Sheet sheet = workbook.createSheet("Lines");
            WideRow.each(Integer.parseInt(args[0]), row -> bare.write(sheet.createRow(sheet.getLastRowNum() + 1), row));
            workbook.write(out);
        }
    }

    private void write(Row row, WideRow value) {
        cell(row, 0, text).setCellValue(value.entry());
        cell(row, 1, text).setCellValue(value.person());
        cell(row, 2, text).setCellValue(value.team());
        cell(row, 3, text).setCellValue(value.costCentre());
        cell(row, 4, text).setCellValue(value.tool());
        cell(row, 5, text).setCellValue(value.model());
        cell(row, 6, day).setCellValue(value.day());
        cell(row, 7, count).setCellValue(value.requests());
        cell(row, 8, count).setCellValue(value.input());
        cell(row, 9, count).setCellValue(value.output());
        cell(row, 10, count).setCellValue(value.cacheRead());
        cell(row, 11, count).setCellValue(value.cacheWrite());
        cell(row, 12, count).setCellValue(value.seconds());
        cell(row, 13, price).setCellValue(value.price().doubleValue());
        cell(row, 14, amount).setCellValue(value.amount().doubleValue());
    }

    private static Cell cell(Row row, int column, CellStyle style) {
        Cell cell = row.createCell(column);
        cell.setCellStyle(style);
        return cell;
    }

    private static CellStyle style(SXSSFWorkbook workbook, String format) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        return style;
    }

    private static final class FastestZip extends SXSSFWorkbook {
        FastestZip() {
            super(null, DEFAULT_WINDOW_SIZE, false, false);
        }

        @Override
        protected ZipArchiveOutputStream createArchiveOutputStream(OutputStream out) {
            ZipArchiveOutputStream zip = super.createArchiveOutputStream(out);
            zip.setLevel(Deflater.BEST_SPEED);
            return zip;
        }
    }
}
