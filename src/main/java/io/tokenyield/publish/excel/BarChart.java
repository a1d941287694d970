package io.tokenyield.publish.excel;

import java.math.BigDecimal;
import java.util.List;
import javax.xml.namespace.QName;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFNoFillProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.xmlbeans.XmlCursor;
import org.apache.xmlbeans.XmlObject;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarChart;

/**
 * A native chart of bars or columns over cells of the workbook; it knows their values, so that it shows before anything
 * is calculated.
 *
 * @param across bars from left to right instead of columns, the first at the top
 * @param labels what stands under each column
 * @param labelCells where the labels stand
 * @param from where the axis of values begins; null: at zero
 */
record BarChart(
        String title, boolean across, List<String> labels, String labelCells, List<Series> series, BigDecimal from) {
    static final int INVISIBLE = -1;
    private static final int LEGEND_FROM = 2;
    private static final int COMPLETE = 100;
    private static final int GAP = 60;

    /**
     * Values of one colour.
     *
     * @param rgb or {@link #INVISIBLE}
     */
    record Series(String name, int rgb, String cells, List<BigDecimal> values) {}

    /** Draws it over these cells; rows and columns count from 0. */
    void draw(Page page, CellRangeAddress box) {
        XSSFDrawing drawing = page.drawing();
        XSSFChart chart = drawing.createChart(drawing.createAnchor(
                0, 0, 0, 0, box.getFirstColumn(), box.getFirstRow(), box.getLastColumn(), box.getLastRow()));
        chart.setTitleText(title);
        chart.setTitleOverlay(false);
        chart.getFormattedTitle().getParagraph(0).getTextRuns().get(0).setFontSize(12d);
        XDDFCategoryAxis categories = chart.createCategoryAxis(across ? AxisPosition.LEFT : AxisPosition.BOTTOM);
        XDDFValueAxis values = chart.createValueAxis(across ? AxisPosition.BOTTOM : AxisPosition.LEFT);
        axes(categories, values);
        XDDFBarChartData data = (XDDFBarChartData) chart.createData(ChartTypes.BAR, categories, values);
        data.setBarDirection(across ? BarDirection.BAR : BarDirection.COL);
        data.setBarGrouping(BarGrouping.STACKED);
        data.setVaryColors(false);
        XDDFCategoryDataSource names = XDDFDataSourcesFactory.fromArray(labels.toArray(String[]::new), labelCells);
        series.forEach(one -> add(data, names, one));
        // What chart.plot(data) does besides: it makes a workbook of the values, which nobody keeps.
        for (int i = 0; i < data.getSeriesCount(); i++) {
            data.getSeries(i).plot();
        }
        CTBarChart plotted = chart.getCTChart().getPlotArea().getBarChartArray(0);
        set(plotted.addNewGapWidth(), GAP);
        set(plotted.addNewOverlap(), COMPLETE);
        if (series.size() >= LEGEND_FROM && series.stream().noneMatch(one -> one.rgb() == INVISIBLE)) {
            chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
        }
    }

    private void axes(XDDFCategoryAxis categories, XDDFValueAxis values) {
        categories.setVisible(true);
        values.setVisible(true);
        values.setCrosses(across ? AxisCrosses.MAX : AxisCrosses.AUTO_ZERO);
        values.setNumberFormat("#,##0");
        values.getOrAddMajorGridProperties().setLineProperties(new XDDFLineProperties(solid(Palette.RULE)));
        categories.getOrAddShapeProperties().setLineProperties(new XDDFLineProperties(solid(Palette.GREY)));
        if (across) {
            categories.setOrientation(AxisOrientation.MAX_MIN);
        }
        if (from != null) {
            values.setMinimum(from.doubleValue());
        }
    }

    private static void add(XDDFBarChartData data, XDDFCategoryDataSource names, Series one) {
        Double[] values = one.values().stream().map(BigDecimal::doubleValue).toArray(Double[]::new);
        XDDFChartData.Series series = data.addSeries(names, XDDFDataSourcesFactory.fromArray(values, one.cells()));
        series.setTitle(one.name(), null);
        series.setFillProperties(one.rgb() == INVISIBLE ? new XDDFNoFillProperties() : solid(one.rgb()));
    }

    /** As an attribute: the types of these two values are not in the small jar of schemas that comes with POI. */
    private static void set(XmlObject element, int value) {
        try (XmlCursor cursor = element.newCursor()) {
            cursor.setAttributeText(new QName("val"), String.valueOf(value));
        }
    }

    private static XDDFSolidFillProperties solid(int rgb) {
        return new XDDFSolidFillProperties(
                XDDFColor.from(new byte[] {(byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb}));
    }
}
