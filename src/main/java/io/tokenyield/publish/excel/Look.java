package io.tokenyield.publish.excel;

import static org.apache.poi.ss.usermodel.HorizontalAlignment.LEFT;
import static org.apache.poi.ss.usermodel.HorizontalAlignment.RIGHT;

import java.math.BigDecimal;
import org.apache.poi.ss.usermodel.HorizontalAlignment;

/** How a cell can look: its number format, its letters, its ground. One style each, made once. */
enum Look {
    TITLE(Format.GENERAL, LEFT, Face.TITLE, Ground.BARE),
    SUBTITLE(Format.GENERAL, LEFT, Face.MUTED, Ground.BARE),
    NOTE(Format.GENERAL, LEFT, Face.NOTE, Ground.BARE),
    HEADLINE(Format.GENERAL, LEFT, Face.STRONG, Ground.BAND),
    SECTION(Format.GENERAL, LEFT, Face.SECTION, Ground.BARE),
    HEADER(Format.GENERAL, LEFT, Face.HEADER, Ground.HEADER),
    HEADER_RIGHT(Format.TEXT_RIGHT, RIGHT, Face.HEADER, Ground.HEADER),

    TEXT(Format.GENERAL, LEFT, Face.PLAIN, Ground.RULED),
    QUIET(Format.GENERAL, LEFT, Face.MUTED, Ground.RULED),
    QUIET_RIGHT(Format.TEXT_RIGHT, RIGHT, Face.MUTED, Ground.RULED),
    NUMBER(Format.NUMBER, RIGHT, Face.PLAIN, Ground.RULED),
    COUNT(Format.COUNT, RIGHT, Face.PLAIN, Ground.RULED),
    MONEY(Format.MONEY, RIGHT, Face.PLAIN, Ground.RULED),
    MONEY_OR_DASH(Format.MONEY_OR_DASH, RIGHT, Face.PLAIN, Ground.RULED),
    STRONG_MONEY(Format.MONEY, RIGHT, Face.STRONG, Ground.RULED),
    EXACT(Format.EXACT, RIGHT, Face.PLAIN, Ground.RULED),
    FRACTION(Format.FRACTION, RIGHT, Face.PLAIN, Ground.RULED),
    PRICE(Format.PRICE, RIGHT, Face.PLAIN, Ground.RULED),
    PERCENT(Format.PERCENT, RIGHT, Face.PLAIN, Ground.RULED),
    SMALL_SHARE(Format.SHARE, RIGHT, Face.PLAIN, Ground.RULED),
    DATE(Format.DATE, LEFT, Face.PLAIN, Ground.RULED),
    LINK(Format.GENERAL, LEFT, Face.LINK, Ground.RULED),
    RESULT(Format.GENERAL, LEFT, Face.STRONG, Ground.RULED),
    UNPRICED(Format.TEXT_RIGHT, RIGHT, Face.UNPRICED, Ground.AMBER),

    TOTAL_TEXT(Format.GENERAL, LEFT, Face.STRONG, Ground.TOTAL),
    BAND_TEXT(Format.GENERAL, LEFT, Face.PLAIN, Ground.TOTAL),
    TOTAL_COUNT(Format.COUNT, RIGHT, Face.STRONG, Ground.TOTAL),
    TOTAL_MONEY(Format.MONEY, RIGHT, Face.STRONG, Ground.TOTAL),
    TOTAL_EXACT(Format.EXACT, RIGHT, Face.STRONG, Ground.TOTAL),

    VERDICT(Format.GENERAL, LEFT, Face.STRONG, Ground.BAND),
    TILE_LABEL(Format.GENERAL, LEFT, Face.MUTED, Ground.BAND),
    TILE_LABEL_RIGHT(Format.TEXT_RIGHT, RIGHT, Face.MUTED, Ground.BAND),
    TILE_TEXT(Format.GENERAL, LEFT, Face.BIG, Ground.BAND),
    TILE_COUNT(Format.COUNT, RIGHT, Face.BIG, Ground.BAND),
    TILE_MONEY(Format.MONEY, RIGHT, Face.BIG, Ground.BAND),
    TILE_SHARE(Format.SHARE, RIGHT, Face.BIG, Ground.BAND);

    /**
     * Number formats. Money has two decimals, the amount of a single entry what it has, up to ten. Where there is
     * nothing to count stands a dash; in controls a zero is a zero. What stands on the right keeps room free, so that
     * the text beside it does not run into it.
     */
    static final class Format {
        static final String GENERAL = "General";
        static final String TEXT_RIGHT = "General_)_);-General_)_);General_)_);@_)_)";
        static final String COUNT = "#,##0_)_);[Red]-#,##0_)_);\"\u2013\"_)_)";
        static final String NUMBER = "#,##0_)_);[Red]-#,##0_)_)";
        static final String MONEY = "#,##0.00_)_);[Red]-#,##0.00_)_)";
        static final String MONEY_OR_DASH = "#,##0.00_)_);[Red]-#,##0.00_)_);\"\u2013\"_)_)";
        static final String EXACT = "#,##0.00????????_)_);[Red]-#,##0.00????????_)_)";
        static final String FRACTION = "#,##0.00######_)_);[Red]-#,##0.00######_)_);\"\u2013\"_)_)";
        static final String PRICE = "0.00##############_)_)";
        static final String PERCENT = "0.0%_)_)";
        static final String SHARE = "0.00%_)_)";
        static final String DATE = "yyyy-mm-dd";

        private Format() {}
    }

    /** Letters. */
    enum Face {
        PLAIN(10, false, false, Palette.INK),
        STRONG(10, true, false, Palette.INK),
        MUTED(10, false, false, Palette.MUTED),
        NOTE(9, false, true, Palette.MUTED),
        TITLE(18, true, false, Palette.ACCENT),
        SECTION(12, true, false, Palette.ACCENT),
        HEADER(10, true, false, Palette.WHITE),
        BIG(14, true, false, Palette.ACCENT),
        LINK(10, false, false, Palette.LINK),
        UNPRICED(10, false, true, Palette.AMBER_INK);

        final int points;
        final boolean bold;
        final boolean italic;
        final int rgb;

        Face(int points, boolean bold, boolean italic, int rgb) {
            this.points = points;
            this.bold = bold;
            this.italic = italic;
            this.rgb = rgb;
        }
    }

    /** What the letters stand on. */
    enum Ground {
        BARE,
        RULED,
        HEADER,
        TOTAL,
        BAND,
        AMBER
    }

    final String format;
    final HorizontalAlignment alignment;
    final Face face;
    final Ground ground;

    Look(String format, HorizontalAlignment alignment, Face face, Ground ground) {
        this.format = format;
        this.alignment = alignment;
        this.face = face;
        this.ground = ground;
    }

    /** Whole numbers as counts, others with every digit they have. */
    static Look exactOf(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0 ? NUMBER : EXACT;
    }

    /** Text of others: editing such a cell leaves it a text, also where it begins with an equals sign. */
    boolean quoted() {
        return this == TEXT || this == QUIET;
    }
}
