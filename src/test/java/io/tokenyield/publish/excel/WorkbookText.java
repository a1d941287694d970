package io.tokenyield.publish.excel;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetConditionalFormatting;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarSer;

/** A sheet as text, a cell a line, for golden files: what a reader sees, and what stands behind it. */
final class WorkbookText {
    private WorkbookText() {}

    static List<String> of(XSSFSheet sheet) {
        List<String> lines = new ArrayList<>();
        setUp(sheet, lines);
        colours(sheet.getSheetConditionalFormatting(), lines);
        for (Row row : sheet) {
            for (Cell cell : row) {
                if (cell.getCellType() != CellType.BLANK) {
                    lines.add(cell((XSSFCell) cell));
                }
            }
        }
        if (sheet.getDrawingPatriarch() != null) {
            sheet.getDrawingPatriarch().getCharts().forEach(chart -> lines.addAll(chart(chart)));
        }
        new TreeMap<>(sheet.getCellComments())
                .forEach((at, note) ->
                        lines.add("note " + at + " " + note.getString().getString()));
        return lines;
    }

    private static List<String> chart(XSSFChart chart) {
        List<String> lines = new ArrayList<>();
        lines.add("chart " + chart.getTitleText());
        for (CTBarSer series :
                chart.getCTChart().getPlotArea().getBarChartArray(0).getSerList()) {
            lines.add("series " + series.getTx().getV() + " of "
                    + series.getVal().getNumRef().getF() + " over "
                    + series.getCat().getStrRef().getF());
        }
        return lines;
    }

    private static void setUp(XSSFSheet sheet, List<String> lines) {
        lines.add(
                "sheet " + sheet.getSheetName() + ", tab " + sheet.getTabColor().getARGBHex());
        lines.add("print " + (sheet.getPrintSetup().getLandscape() ? "landscape" : "portrait") + ", paper "
                + sheet.getPrintSetup().getPaperSize() + ", fit "
                + sheet.getPrintSetup().getFitWidth() + " wide "
                + sheet.getPrintSetup().getFitHeight() + " high, scale "
                + sheet.getPrintSetup().getScale() + " %, rows " + range(sheet.getRepeatingRows()) + ", columns "
                + range(sheet.getRepeatingColumns()) + ", footer "
                + sheet.getFooter().getLeft() + " | "
                + sheet.getFooter().getRight());
        lines.add("frozen "
                + (sheet.getPaneInformation() == null
                        ? "nothing"
                        : sheet.getPaneInformation().getHorizontalSplitTopRow() + " rows, "
                                + sheet.getPaneInformation().getVerticalSplitLeftColumn() + " columns")
                + ", filter "
                + (sheet.getCTWorksheet().isSetAutoFilter()
                        ? sheet.getCTWorksheet().getAutoFilter().getRef()
                        : "none")
                + ", gridlines " + sheet.isDisplayGridlines());
    }

    private static String range(CellRangeAddress range) {
        return range == null ? "none" : range.formatAsString();
    }

    private static void colours(SheetConditionalFormatting formatting, List<String> lines) {
        for (int i = 0; i < formatting.getNumConditionalFormattings(); i++) {
            var rules = formatting.getConditionalFormattingAt(i);
            for (int j = 0; j < rules.getNumberOfRules(); j++) {
                var rule = rules.getRule(j);
                lines.add("colour " + rules.getFormattingRanges()[0].formatAsString() + " " + rule.getConditionType()
                        + " " + rule.getComparisonOperation() + " " + rule.getFormula1());
            }
        }
    }

    private static String cell(XSSFCell cell) {
        boolean formula = cell.getCellType() == CellType.FORMULA;
        CellType type = formula ? cell.getCachedFormulaResultType() : cell.getCellType();
        List<String> parts = new ArrayList<>();
        parts.add(cell.getReference());
        parts.add(type.name().toLowerCase(Locale.ROOT));
        parts.add("[" + cell.getCellStyle().getDataFormatString()
                + (cell.getCellStyle().getQuotePrefixed() ? " quoted" : "") + "]");
        if (formula) {
            parts.add("=" + cell.getCellFormula() + " ->");
        }
        parts.add(type == CellType.NUMERIC ? String.valueOf(cell.getNumericCellValue()) : cell.getStringCellValue());
        if (cell.getHyperlink() != null) {
            parts.add("(to " + cell.getHyperlink().getLocation() + ")");
        }
        return parts.stream().collect(Collectors.joining(" "));
    }
}
