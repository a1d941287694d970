package io.tokenyield.publish.excel;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.Row;

/** A row that stays in memory for a while: its cells come in any order, and it can be given a height. */
final class RowCells extends Cells {
    private final Row row;
    private final Styles styles;

    RowCells(Row row, Styles styles) {
        this.row = row;
        this.styles = styles;
    }

    @Override
    int number() {
        return row.getRowNum() + 1;
    }

    @Override
    RowCells text(int column, String value, Look look) {
        Cell cell = blank(column, look);
        if (value != null && !value.isEmpty()) {
            cell.setCellValue(SafeText.of(value));
        }
        return this;
    }

    @Override
    RowCells number(int column, BigDecimal value, Look look) {
        Cell cell = blank(column, look);
        if (value != null) {
            cell.setCellValue(value.doubleValue());
        }
        return this;
    }

    @Override
    RowCells count(int column, long value, Look look) {
        blank(column, look).setCellValue(value);
        return this;
    }

    @Override
    RowCells date(int column, LocalDate value) {
        Cell cell = blank(column, Look.DATE);
        if (value != null) {
            cell.setCellValue(value);
        }
        return this;
    }

    @Override
    RowCells formula(int column, String formula, BigDecimal value, Look look) {
        Cell cell = blank(column, look);
        cell.setCellFormula(formula);
        cell.setCellValue(value.doubleValue());
        return this;
    }

    @Override
    RowCells formula(int column, String formula, String value, Look look) {
        Cell cell = blank(column, look);
        cell.setCellFormula(formula);
        cell.setCellValue(value);
        return this;
    }

    @Override
    RowCells link(int column, String text, String target) {
        Cell cell = blank(column, Look.LINK);
        cell.setCellValue(text);
        Hyperlink link = row.getSheet().getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
        link.setAddress(target);
        cell.setHyperlink(link);
        return this;
    }

    RowCells fill(int firstColumn, int lastColumn, Look look) {
        for (int column = firstColumn; column <= lastColumn; column++) {
            if (row.getCell(column) == null) {
                blank(column, look);
            }
        }
        return this;
    }

    RowCells height(double points) {
        row.setHeightInPoints((float) points);
        return this;
    }

    private Cell blank(int column, Look look) {
        Cell cell = row.createCell(column);
        cell.setCellStyle(styles.get(look));
        return cell;
    }
}
