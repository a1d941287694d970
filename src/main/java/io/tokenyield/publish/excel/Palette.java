package io.tokenyield.publish.excel;

import java.util.List;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTFont;

/** The colours of the workbook. */
final class Palette {
    static final int INK = 0x1F2937;
    static final int MUTED = 0x6B7280;
    static final int WHITE = 0xFFFFFF;
    static final int ACCENT = 0x0F4C5C;
    static final int BAND = 0xEEF4F5;
    static final int TOTAL = 0xDCE8EB;
    static final int RULE = 0xE2E5EA;
    static final int LINK = 0x0B62A4;
    static final int AMBER = 0xFEF3C7;
    static final int AMBER_INK = 0x92400E;
    static final int GREEN = 0xDCFCE7;
    static final int GREEN_INK = 0x166534;
    static final int RED = 0xFEE2E2;
    static final int RED_INK = 0xB91C1C;
    static final int BAR = 0x8FBCC6;
    static final int GREY = 0x9CA3AF;

    /** One for each part of a stacked column, well apart also in grey. */
    static final List<Integer> PARTS = List.of(0x0F4C5C, 0x5FA8B5, 0xE0A458, 0x9A5B3F, 0x8FBC8F, 0x6C5B7B, 0xB8C4CC);

    /** The format wants it before each colour. */
    private static final byte OPAQUE = (byte) 0xFF;

    private Palette() {}

    /** The library leaves the alpha out of the letters that conditional formats colour; the format wants it. */
    static void completeLetters(StylesTable styles) {
        for (int i = 0; i < styles._getDXfsSize(); i++) {
            CTFont font = styles.getDxfAt(i).getFont();
            if (font != null) {
                font.getColorList().forEach(color -> color.setRgb(opaque(color.getRgb())));
            }
        }
    }

    private static byte[] opaque(byte[] rgb) {
        return rgb.length == 3 ? new byte[] {OPAQUE, rgb[0], rgb[1], rgb[2]} : rgb;
    }

    static XSSFColor color(int rgb) {
        return new XSSFColor(new byte[] {OPAQUE, (byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb}, null);
    }
}
