package io.tokenyield.publish.excel;

import org.apache.poi.ss.usermodel.ComparisonOperator;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.ConditionalFormattingThreshold.RangeType;
import org.apache.poi.ss.usermodel.DataBarFormatting;
import org.apache.poi.ss.usermodel.FontFormatting;
import org.apache.poi.ss.usermodel.PatternFormatting;
import org.apache.poi.ss.usermodel.SheetConditionalFormatting;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;

/** Colours that follow the values of cells, also when somebody changes them. */
final class Highlights {
    private final SheetConditionalFormatting formatting;

    Highlights(SXSSFSheet sheet) {
        this.formatting = sheet.getSheetConditionalFormatting();
    }

    void redUnlessZero(String range) {
        ConditionalFormattingRule rule =
                formatting.createConditionalFormattingRule(ComparisonOperator.NOT_EQUAL, "0", null);
        colour(rule, Palette.RED_INK, Palette.RED);
        formatting.addConditionalFormatting(cells(range), rule);
    }

    void amberAboveZero(String range) {
        ConditionalFormattingRule rule = formatting.createConditionalFormattingRule(ComparisonOperator.GT, "0", null);
        colour(rule, Palette.AMBER_INK, Palette.AMBER);
        formatting.addConditionalFormatting(cells(range), rule);
    }

    void greenOrRed(String range, String good) {
        String text = Texts.quoted(good);
        ConditionalFormattingRule green =
                formatting.createConditionalFormattingRule(ComparisonOperator.EQUAL, text, null);
        colour(green, Palette.GREEN_INK, Palette.GREEN);
        ConditionalFormattingRule red =
                formatting.createConditionalFormattingRule(ComparisonOperator.NOT_EQUAL, text, null);
        colour(red, Palette.RED_INK, Palette.RED);
        formatting.addConditionalFormatting(cells(range), green, red);
    }

    /** Amber for what somebody has to look at. */
    void amber(String range, String text) {
        ConditionalFormattingRule rule =
                formatting.createConditionalFormattingRule(ComparisonOperator.EQUAL, Texts.quoted(text), null);
        colour(rule, Palette.AMBER_INK, Palette.AMBER);
        formatting.addConditionalFormatting(cells(range), rule);
    }

    void red(String range, String text) {
        ConditionalFormattingRule rule =
                formatting.createConditionalFormattingRule(ComparisonOperator.EQUAL, Texts.quoted(text), null);
        colour(rule, Palette.RED_INK, Palette.RED);
        formatting.addConditionalFormatting(cells(range), rule);
    }

    /** Colours a whole row of columns by the text of its first cell. */
    void greenOrRedRow(int row, int lastColumn, String good) {
        String is = "$A$" + row + "=" + Texts.quoted(good);
        ConditionalFormattingRule green = formatting.createConditionalFormattingRule(is);
        colour(green, Palette.GREEN_INK, Palette.GREEN);
        ConditionalFormattingRule red = formatting.createConditionalFormattingRule("NOT(" + is + ")");
        colour(red, Palette.RED_INK, Palette.RED);
        CellRangeAddress[] cells = {new CellRangeAddress(row - 1, row - 1, 0, lastColumn)};
        formatting.addConditionalFormatting(cells, green, red);
    }

    /** Bars from nothing to all. */
    void bars(String range) {
        ConditionalFormattingRule rule = formatting.createConditionalFormattingRule(Palette.color(Palette.BAR));
        DataBarFormatting bar = rule.getDataBarFormatting();
        bar.setWidthMin(0);
        bar.setWidthMax(100);
        bar.getMinThreshold().setRangeType(RangeType.NUMBER);
        bar.getMinThreshold().setValue(0d);
        bar.getMaxThreshold().setRangeType(RangeType.NUMBER);
        bar.getMaxThreshold().setValue(1d);
        formatting.addConditionalFormatting(cells(range), rule);
    }

    private static void colour(ConditionalFormattingRule rule, int ink, int ground) {
        FontFormatting font = rule.createFontFormatting();
        font.setFontColor(Palette.color(ink));
        PatternFormatting pattern = rule.createPatternFormatting();
        pattern.setFillBackgroundColor(Palette.color(ground));
        pattern.setFillPattern(PatternFormatting.SOLID_FOREGROUND);
    }

    /** The cells of a range that is written with or without its sheet. */
    private static CellRangeAddress[] cells(String range) {
        String local = range.substring(range.lastIndexOf('!') + 1).replace("$", "");
        return new CellRangeAddress[] {CellRangeAddress.valueOf(local)};
    }
}
