package io.tokenyield.publish.excel;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.Row;

/** One row being written. What is null or empty becomes a blank cell of the same look. */
final class Cells {
    static final String UNPRICED = "unpriced";

    private final Row row;
    private final Styles styles;

    Cells(Row row, Styles styles) {
        this.row = row;
        this.styles = styles;
    }

    /** As a spreadsheet counts: the first row is 1. */
    int number() {
        return row.getRowNum() + 1;
    }

    Cells text(int column, String value, Look look) {
        Cell cell = blank(column, look);
        if (value != null && !value.isEmpty()) {
            cell.setCellValue(SafeText.of(value));
        }
        return this;
    }

    /** The number has the shown scale already; a cell keeps it as the nearest binary fraction. */
    Cells number(int column, BigDecimal value, Look look) {
        Cell cell = blank(column, look);
        if (value != null) {
            cell.setCellValue(value.doubleValue());
        }
        return this;
    }

    Cells count(int column, long value, Look look) {
        blank(column, look).setCellValue(value);
        return this;
    }

    /** An amount that may be one nobody knows yet: then it says so, and is never zero. */
    Cells amount(int column, BigDecimal value, boolean unpriced, Look look) {
        return value == null && unpriced ? text(column, UNPRICED, Look.UNPRICED) : number(column, value, look);
    }

    Cells date(int column, LocalDate value) {
        Cell cell = blank(column, Look.DATE);
        if (value != null) {
            cell.setCellValue(value);
        }
        return this;
    }

    /** A live formula together with the value that it has: readers that do not calculate show that one. */
    Cells formula(int column, String formula, BigDecimal value, Look look) {
        Cell cell = blank(column, look);
        cell.setCellFormula(formula);
        cell.setCellValue(value.doubleValue());
        return this;
    }

    Cells formula(int column, String formula, String value, Look look) {
        Cell cell = blank(column, look);
        cell.setCellFormula(formula);
        cell.setCellValue(value);
        return this;
    }

    Cells link(int column, String text, String target) {
        Cell cell = blank(column, Look.LINK);
        cell.setCellValue(text);
        Hyperlink link = row.getSheet().getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
        link.setAddress(target);
        cell.setHyperlink(link);
        return this;
    }

    Cells fill(int firstColumn, int lastColumn, Look look) {
        for (int column = firstColumn; column <= lastColumn; column++) {
            if (row.getCell(column) == null) {
                blank(column, look);
            }
        }
        return this;
    }

    Cells height(double points) {
        row.setHeightInPoints((float) points);
        return this;
    }

    private Cell blank(int column, Look look) {
        Cell cell = row.createCell(column);
        cell.setCellStyle(styles.get(look));
        return cell;
    }
}
