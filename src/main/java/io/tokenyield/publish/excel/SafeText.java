package io.tokenyield.publish.excel;

import java.util.regex.Pattern;

/**
 * Text from other people's tables, made fit for a cell. What looks like a formula needs no change here: a string cell
 * stays a string. Line breaks become visible, characters that control a terminal, a parser or the direction of writing
 * go, and what is longer than a cell may be is cut where one can see it.
 */
final class SafeText {
    static final int LONGEST = 32_767;

    private static final char LINE_BREAK = '\u21B5';
    private static final char CUT = '\u2026';
    /** A spreadsheet reads {@code _x0041_} in a string as the letter A; this escapes the first underscore. */
    private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private SafeText() {}

    static String of(String text) {
        if (text == null) {
            return "";
        }
        return text.length() <= LONGEST && harmless(text) ? text : cut(escaped(cleaned(text)));
    }

    private static boolean harmless(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~' || c == '_' && text.startsWith("_x", i)) {
                return false;
            }
        }
        return true;
    }

    private static String cleaned(String text) {
        StringBuilder clean = new StringBuilder(Math.min(text.length(), LONGEST + 2));
        String lines = text.replace("\r\n", "\n");
        for (int i = 0; i < lines.length() && clean.length() <= LONGEST; ) {
            int c = lines.codePointAt(i);
            i += Character.charCount(c);
            if (lineBreak(c)) {
                clean.append(LINE_BREAK);
            } else if (c == '\t') {
                clean.append(' ');
            } else if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
                clean.append('\uFFFD');
            } else if (!Character.isISOControl(c) && !turnsDirection(c) && (c & 0xFFFE) != 0xFFFE) {
                clean.appendCodePoint(c);
            }
        }
        return clean.toString();
    }

    private static boolean lineBreak(int c) {
        return c == '\n' || c == '\r' || c == 0x0B || c == 0x0C || c == 0x85 || c == 0x2028 || c == 0x2029;
    }

    /** Marks, embeddings, overrides and isolates: with them a text can show itself in another order. */
    private static boolean turnsDirection(int c) {
        return c == 0x200E || c == 0x200F || c == 0x061C || c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
    }

    private static String escaped(String text) {
        return ESCAPE.matcher(text).replaceAll("_x005F_");
    }

    private static String cut(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        int end = LONGEST - 1;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + CUT;
    }
}
