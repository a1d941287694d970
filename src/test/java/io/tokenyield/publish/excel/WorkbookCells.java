package io.tokenyield.publish.excel;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Finds its way in a workbook that was written, by what its cells say. */
final class WorkbookCells {
    private WorkbookCells() {}

    static XSSFWorkbook open(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new XSSFWorkbook(in);
        }
    }

    static List<String> sheets(XSSFWorkbook workbook) {
        List<String> names = new ArrayList<>();
        workbook.forEach(sheet -> names.add(sheet.getSheetName()));
        return names;
    }

    /** The cells of the first row that has this text. */
    static String row(XSSFWorkbook workbook, String sheet, String text) {
        StringBuilder cells = new StringBuilder();
        cell(workbook.getSheet(sheet), text)
                .getRow()
                .forEach(cell -> cells.append(cell).append(' '));
        return cells.toString();
    }

    static Cell cell(Sheet sheet, String text) {
        for (Row row : sheet) {
            for (Cell cell : row) {
                if (cell.getCellType() == CellType.STRING
                        && cell.getStringCellValue().equals(text)) {
                    return cell;
                }
            }
        }
        throw new AssertionError("no cell with " + text + " on sheet " + sheet.getSheetName());
    }
}
