package io.tokenyield.publish.excel;

import io.tokenyield.model.CleanText;
import java.util.regex.Pattern;

/**
 * Text from other people's tables, made fit for a cell. What looks like a formula needs no change here: a string cell
 * stays a string. Line breaks become visible, characters that control a terminal, a parser or the direction of writing
 * go, and what is longer than a cell may be is cut where one can see it.
 */
final class SafeText {
    static final int LONGEST = 32_767;

    private static final char CUT = '\u2026';
    /** A spreadsheet reads {@code _x0041_} in a string as the letter A; this escapes the first underscore. */
    private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private SafeText() {}

    static String of(String text) {
        if (text == null) {
            return "";
        }
        return text.length() <= LONGEST && harmless(text) ? text : cut(escaped(CleanText.of(text, LONGEST)));
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
