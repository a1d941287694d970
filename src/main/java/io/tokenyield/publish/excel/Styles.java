package io.tokenyield.publish.excel;

import java.util.EnumMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The styles of one workbook, one for each look, made before the first cell. */
final class Styles {
    static final String FONT = "Calibri";

    private final XSSFWorkbook workbook;
    private final Map<Look.Face, XSSFFont> fonts = new EnumMap<>(Look.Face.class);
    private final Map<Look, CellStyle> styles = new EnumMap<>(Look.class);
    private final int[] indexes = new int[Look.values().length];

    Styles(XSSFWorkbook workbook) {
        this.workbook = workbook;
        XSSFFont standard = workbook.getFontAt(0);
        standard.setFontName(FONT);
        standard.setFontHeightInPoints((short) 10);
        for (Look.Face face : Look.Face.values()) {
            fonts.put(face, font(face));
        }
        for (Look look : Look.values()) {
            styles.put(look, style(look));
            indexes[look.ordinal()] = styles.get(look).getIndex();
        }
    }

    CellStyle get(Look look) {
        return styles.get(look);
    }

    /** Its number in the file. */
    int index(Look look) {
        return indexes[look.ordinal()];
    }

    private XSSFFont font(Look.Face face) {
        XSSFFont font = workbook.createFont();
        font.setFontName(FONT);
        font.setFontHeightInPoints((short) face.points);
        font.setBold(face.bold);
        font.setItalic(face.italic);
        XSSFColor color = Palette.color(face.rgb);
        font.setColor(color);
        // What the line above leaves out: the alpha that the format wants before each colour.
        font.getCTFont().getColorArray(0).setRgb(color.getARGB());
        return font;
    }

    private CellStyle style(Look look) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setFont(fonts.get(look.face));
        style.setAlignment(look.alignment);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setDataFormat(workbook.createDataFormat().getFormat(look.format));
        style.setQuotePrefixed(look.quoted());
        ground(style, look.ground);
        return style;
    }

    private static void ground(XSSFCellStyle style, Look.Ground ground) {
        switch (ground) {
            case BARE -> {}
            case RULED -> rule(style, BorderStyle.THIN, Palette.RULE);
            case HEADER -> {
                fill(style, Palette.ACCENT);
                style.setWrapText(true);
            }
            case TOTAL -> {
                fill(style, Palette.TOTAL);
                rule(style, BorderStyle.THIN, Palette.ACCENT);
            }
            case BAND -> fill(style, Palette.BAND);
            case AMBER -> {
                fill(style, Palette.AMBER);
                rule(style, BorderStyle.THIN, Palette.RULE);
            }
        }
    }

    private static void fill(XSSFCellStyle style, int rgb) {
        style.setFillForegroundColor(Palette.color(rgb));
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }

    private static void rule(XSSFCellStyle style, BorderStyle border, int rgb) {
        style.setBorderBottom(border);
        style.setBottomBorderColor(Palette.color(rgb));
    }
}
