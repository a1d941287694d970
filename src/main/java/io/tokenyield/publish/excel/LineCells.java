package io.tokenyield.publish.excel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** A line of a long table: its cells come from left to right and go straight on, so that a line costs no memory. */
final class LineCells extends Cells {
    /** Day 1 is 1900-01-01; the day 1900-02-29, which never was, is counted. True from March 1900 on. */
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

    private final SheetRows rows;
    private final XSSFSheet plain;
    private final Styles styles;
    private int row;

    LineCells(SheetRows rows, XSSFSheet plain, Styles styles) {
        this.rows = rows;
        this.plain = plain;
        this.styles = styles;
    }

    /** Begins the next line, below all that is written. */
    LineCells begin(int row) {
        this.row = row;
        rows.beginLine(row);
        return this;
    }

    void end() {
        written(rows::endLine);
    }

    @Override
    int number() {
        return row + 1;
    }

    @Override
    LineCells text(int column, String value, Look look) {
        if (value == null || value.isEmpty()) {
            return blank(column, look);
        }
        return written(() -> rows.text(column, styles.index(look), SafeText.of(value)));
    }

    @Override
    LineCells number(int column, BigDecimal value, Look look) {
        return value == null ? blank(column, look) : number(column, value.doubleValue(), look);
    }

    @Override
    LineCells count(int column, long value, Look look) {
        return number(column, (double) value, look);
    }

    @Override
    LineCells date(int column, LocalDate value) {
        return value == null
                ? blank(column, Look.DATE)
                : number(column, (double) ChronoUnit.DAYS.between(DAY_ZERO, value), Look.DATE);
    }

    @Override
    LineCells formula(int column, String formula, BigDecimal value, Look look) {
        return written(() -> rows.formula(column, styles.index(look), formula, value.doubleValue()));
    }

    @Override
    LineCells formula(int column, String formula, String value, Look look) {
        return written(() -> rows.formula(column, styles.index(look), formula, value));
    }

    @Override
    LineCells link(int column, String text, String target) {
        XSSFHyperlink link = plain.getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
        link.setAddress(target);
        link.setCellReference(new CellReference(row, column).formatAsString());
        plain.addHyperlink(link);
        return text(column, text, Look.LINK);
    }

    private LineCells blank(int column, Look look) {
        rows.blank(column, styles.index(look));
        return this;
    }

    private LineCells number(int column, double value, Look look) {
        rows.number(column, styles.index(look), value);
        return this;
    }

    /** Writes rows. */
    private interface Writing {
        void run() throws IOException;
    }

    private LineCells written(Writing writing) {
        try {
            writing.run();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write a line of sheet " + plain.getSheetName(), e);
        }
    }
}
