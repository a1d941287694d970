package io.tokenyield.publish.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Calculates every formula of a workbook and compares it with the value that stands beside it. */
final class Recalculation {
    /** One sum over rows whose texts are the same: the calculator at hand cannot compare a range with a cell there. */
    private static final Pattern SUM_WHERE =
            Pattern.compile("SUMPRODUCT\\(((?:--EXACT\\([^,]+,[^)]+\\),)+)([^,)]+)\\)");

    private static final Pattern SAME = Pattern.compile("--EXACT\\(([^,]+),([^)]+)\\),");

    private final XSSFWorkbook workbook;

    private Recalculation(XSSFWorkbook workbook) {
        this.workbook = workbook;
    }

    /** @return the number of formulas; each gives its cached value */
    static int check(XSSFWorkbook workbook) {
        Recalculation recalculation = new Recalculation(workbook);
        List<Cell> formulas = new ArrayList<>();
        for (Sheet sheet : workbook) {
            for (Row row : sheet) {
                row.forEach(cell -> {
                    if (cell.getCellType() == CellType.FORMULA) {
                        formulas.add(cell);
                    }
                });
            }
        }
        formulas.forEach(recalculation::withoutComparedRanges);
        FormulaEvaluator evaluator = workbook.getCreationHelper().createFormulaEvaluator();
        formulas.forEach(cell -> same(cell, evaluator));
        return formulas.size();
    }

    private static void same(Cell cell, FormulaEvaluator evaluator) {
        if (cell.getCellType() != CellType.FORMULA) {
            return;
        }
        String at = cell.getSheet().getSheetName() + "!" + cell.getAddress() + " " + cell.getCellFormula();
        CellValue value = evaluator.evaluate(cell);
        assertThat(value.getCellType()).as(at).isEqualTo(cell.getCachedFormulaResultType());
        if (value.getCellType() == CellType.NUMERIC) {
            assertThat(value.getNumberValue()).as(at).isCloseTo(cell.getNumericCellValue(), within(1e-9));
        } else {
            assertThat(value.getStringValue()).as(at).isEqualTo(cell.getStringCellValue());
        }
    }

    /** Puts the sum in the place of such a term; a formula of nothing else is compared here and becomes its value. */
    private void withoutComparedRanges(Cell cell) {
        String formula = cell.getCellFormula();
        Matcher term = SUM_WHERE.matcher(formula);
        if (!term.find()) {
            return;
        }
        String plain = SUM_WHERE
                .matcher(formula)
                .replaceAll(found -> Double.toString(sum(found.group(1), found.group(2), cell.getSheet())));
        double cached = cell.getCachedFormulaResultType() == CellType.NUMERIC ? cell.getNumericCellValue() : 0;
        if (plain.matches("-?[0-9.E-]+")) {
            assertThat(Double.parseDouble(plain))
                    .as(cell.getSheet().getSheetName() + "!" + cell.getAddress() + " " + formula)
                    .isCloseTo(cached, within(1e-9));
            cell.removeFormula();
            return;
        }
        String text = cell.getCachedFormulaResultType() == CellType.STRING ? cell.getStringCellValue() : null;
        cell.setCellFormula(plain);
        if (text == null) {
            cell.setCellValue(cached);
        } else {
            cell.setCellValue(text);
        }
    }

    private double sum(String keys, String amounts, Sheet here) {
        List<Cell> summed = cells(amounts, here);
        double sum = 0;
        for (int i = 0; i < summed.size(); i++) {
            boolean all = true;
            for (Matcher key = SAME.matcher(keys); key.find(); ) {
                all &= text(cells(key.group(1), here).get(i)).equals(value(key.group(2), here));
            }
            Cell amount = summed.get(i);
            if (all && amount != null && number(amount)) {
                sum += amount.getNumericCellValue();
            }
        }
        return sum;
    }

    private static boolean number(Cell cell) {
        return cell.getCellType() == CellType.NUMERIC
                || cell.getCellType() == CellType.FORMULA && cell.getCachedFormulaResultType() == CellType.NUMERIC;
    }

    private String value(String operand, Sheet here) {
        return operand.startsWith("\"")
                ? operand.substring(1, operand.length() - 1)
                : text(cells(operand, here).get(0));
    }

    private static String text(Cell cell) {
        return cell == null || cell.getCellType() == CellType.BLANK ? "" : cell.getStringCellValue();
    }

    private List<Cell> cells(String range, Sheet here) {
        List<Cell> cells = new ArrayList<>();
        AreaReference area = new AreaReference(range, workbook.getSpreadsheetVersion());
        for (CellReference at : area.getAllReferencedCells()) {
            Sheet sheet = at.getSheetName() == null ? here : workbook.getSheet(at.getSheetName());
            Row row = sheet.getRow(at.getRow());
            cells.add(row == null ? null : row.getCell(at.getCol()));
        }
        return cells;
    }
}
